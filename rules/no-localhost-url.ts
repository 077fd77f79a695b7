import { repairOf } from '../src/fixes/repair-of.js';
import { createRule } from '../src/rule.js';

export default createRule({
  name: 'no-localhost-url',
  description: 'disallow connecting to an address that only exists on the developer’s machine',
  recommended: true,
  repairs: 'fix',
  messages: {
    localhost:
      '`{{ client }}` connects to {{ host }}, where nothing listens once this is deployed. Read the address from an environment variable.',
    exported: '`{{ name }}` holds {{ host }}, where nothing listens once this is deployed. Read the address from an environment variable.',
    argument:
      '`{{ client }}` is given {{ host }}, where nothing listens once this is deployed. Read the address from an environment variable.',
    ownRoute:
      '`{{ client }}` calls `{{ path }}` of this application at {{ host }}, where nothing listens during a build or once this is deployed. Call the function behind the route instead, or read the address from an environment variable.',
    invertedGate: '`{{ client }}` connects to {{ host }} in production, where nothing listens. Check that the stages are not swapped.',
  },
  faults: ['localhost', 'own-route', 'inverted-gate'],
  check(fault, report, file) {
    const repair = repairOf(file, fault);
    if (fault.kind === 'own-route') {
      report({
        node: fault.node,
        messageId: 'ownRoute',
        data: { client: fault.connection.label, host: fault.host, path: fault.path },
        repair,
      });
    } else if (fault.kind === 'inverted-gate') {
      report({ node: fault.node, messageId: 'invertedGate', data: { client: fault.connection.label, host: fault.host } });
    } else {
      const { label, kind } = fault.connection;
      if (kind === 'exported-address') report({ node: fault.node, messageId: 'exported', data: { name: label, host: fault.host }, repair });
      else
        report({
          node: fault.node,
          messageId: kind === 'client' ? 'localhost' : 'argument',
          data: { client: label, host: fault.host },
          repair,
        });
    }
  },
});
