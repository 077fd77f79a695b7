import { repairOf } from '../src/fixes/repair-of.js';
import { createRule } from '../src/rule.js';

export default createRule({
  name: 'require-connection-error-handling',
  description: 'require code that handles the rejection of a connection where it would end the process',
  recommended: false,
  repairs: 'suggestion',
  messages: {
    floating:
      'Nothing handles the promise of `{{ client }}`: when the connection is refused, the process ends with an unhandled rejection. Add a `catch`.',
    within:
      'Nothing handles the promise of `{{ within }}`, in which `{{ client }}` connects: when the connection is refused, the process ends with an unhandled rejection. Add a `catch`.',
    callback:
      '`{{ caller }}` looks at no promise of its callback: when `{{ client }}` is refused the connection, the process ends with an unhandled rejection. Catch it in the callback.',
  },
  faults: ['unhandled'],
  check(fault, report, file) {
    const { node, within, caller, label: client } = fault;
    const repair = repairOf(file, fault);
    if (caller !== undefined) report({ node, messageId: 'callback', data: { caller, client }, repair });
    else if (within !== undefined) report({ node, messageId: 'within', data: { within, client }, repair });
    else report({ node, messageId: 'floating', data: { client }, repair });
  },
});
