import { createRule } from '../src/rule.js';

export default createRule({
  name: 'no-undeclared-env',
  description: 'disallow connecting to an address in an environment variable that the project declares nowhere',
  recommended: false,
  messages: {
    undeclared:
      '`{{ client }}` takes its address from `{{ variable }}`, which the project declares nowhere, so that no deployment is told to set it. Declare it where the project lists its variables, such as `.env.example`.',
    misspelled:
      '`{{ client }}` takes its address from `{{ variable }}`, which the project declares nowhere. Declare it, or write `{{ nearest }}`, which it declares.',
  },
  faults: ['undeclared'],
  check({ node, connection, read, nearest }, report) {
    const data = { client: connection.label, variable: read.name };
    if (nearest === undefined) report({ node, messageId: 'undeclared', data });
    else report({ node, messageId: 'misspelled', data: { ...data, nearest } });
  },
});
