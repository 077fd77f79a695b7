import { repairOf } from '../src/fixes/repair-of.js';
import { createRule } from '../src/rule.js';

export default createRule({
  name: 'no-hardcoded-port',
  description: 'disallow a server that listens on a port written into the code',
  recommended: true,
  repairs: 'fix',
  messages: {
    hardcoded:
      '`{{ server }}` always listens on port {{ port }}, but a platform sends requests to the port that it sets in `{{ variable }}`, and finds nobody there. Read the port from the environment.',
    another:
      '`{{ server }}` always listens on port {{ port }}. Read it from a variable of its own, such as `{{ variable }}`: a platform sets `PORT` for one server, and sends no requests from outside to any other.',
  },
  faults: ['hardcoded-port'],
  check(fault, report, file) {
    const { node, port, variable, isMain, listener } = fault;
    const data = { server: listener.label, port, variable };
    report({ node, messageId: isMain ? 'hardcoded' : 'another', data, repair: repairOf(file, fault) });
  },
});
