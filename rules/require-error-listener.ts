import { repairOf } from '../src/fixes/repair-of.js';
import { createRule } from '../src/rule.js';

export default createRule({
  name: 'require-error-listener',
  description: 'require a listener for the `error` event of clients and servers that end the process without one',
  recommended: false,
  repairs: 'suggestion',
  messages: {
    refused:
      'Nothing listens to the `error` event of `{{ label }}`: when the connection is refused, the error is uncaught and the process ends. Listen to it.',
    lost: 'Nothing listens to the `error` event of `{{ label }}`: when a connection that stood is lost, the error is uncaught and the process ends. Listen to it.',
    taken:
      'Nothing listens to the `error` event of the server that `{{ label }}` starts: when the port is taken, the error is uncaught and the process ends. Listen to it.',
    swallowed:
      'Nothing listens to the `error` event of the server that `{{ label }}` starts: when the port is taken, the process ends or, with a newer `{{ library }}`, the callback runs as if all were well. Listen to it.',
  },
  faults: ['unheard'],
  check(fault, report, file) {
    const { node, when, label } = fault;
    const repair = repairOf(file, fault);
    if (fault.isSwallowed) report({ node, messageId: 'swallowed', data: { label, library: fault.client.name }, repair });
    else report({ node, messageId: when, data: { label }, repair });
  },
});
