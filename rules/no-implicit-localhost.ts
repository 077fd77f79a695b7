import { repairOf } from '../src/fixes/repair-of.js';
import { createRule } from '../src/rule.js';

export default createRule({
  name: 'no-implicit-localhost',
  description: 'disallow creating a client without an address, so that the library itself connects to localhost',
  recommended: true,
  repairs: 'fix',
  messages: {
    implicit: '`{{ client }}` names no host, so `{{ library }}` connects to {{ host }}. Pass the address from an environment variable.',
    empty:
      '`{{ client }}` is given an empty address, which `{{ library }}` takes for {{ host }}. Stop at start-up when the address is missing.',
    emptyFallback:
      '`{{ client }}` is given an empty address when `{{ variable }}` is missing, which `{{ library }}` takes for {{ host }}. Stop at start-up without it.',
  },
  faults: ['implicit', 'empty'],
  check(fault, report, file) {
    const { node, host, connection } = fault;
    const data = { client: connection.label, library: connection.client?.name ?? connection.label, host };
    const repair = repairOf(file, fault);
    if (fault.kind === 'implicit') report({ node, messageId: 'implicit', data, repair });
    else if (fault.variable === undefined) report({ node, messageId: 'empty', data, repair });
    else report({ node, messageId: 'emptyFallback', data: { ...data, variable: fault.variable }, repair });
  },
});
