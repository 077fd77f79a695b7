import { describeRelative } from '../src/analysis/consequences.js';
import { repairOf } from '../src/fixes/repair-of.js';
import { createRule } from '../src/rule.js';

export default createRule({
  name: 'no-relative-server-url',
  description: 'disallow connecting from server code to a URL without a host, which only the page in a browser could complete',
  recommended: false,
  repairs: 'suggestion',
  messages: {
    relative:
      '`{{ client }}` gets `{{ path }}`, and a server has no page that says which host is meant: {{ consequence }}. Put the origin in front.',
    ownRoute:
      '`{{ client }}` gets `{{ path }}`, and a server has no page that says which host is meant: {{ consequence }}. Call the function behind the route instead, or put the origin in front.',
  },
  faults: ['relative-url'],
  check(fault, report, file) {
    const { node, path, isOwnRoute, connection } = fault;
    const data = { client: connection.label, path, consequence: describeRelative(fault) };
    report({ node, messageId: isOwnRoute ? 'ownRoute' : 'relative', data, repair: repairOf(file, fault) });
  },
});
