import { repairOf } from '../src/fixes/repair-of.js';
import { createRule } from '../src/rule.js';

export default createRule({
  name: 'no-localhost-listen',
  description: 'disallow binding a server to localhost, where nobody else can reach it',
  recommended: true,
  repairs: 'fix',
  messages: {
    localhost:
      '`{{ server }}` listens on {{ host }}, which only its own machine can reach: once deployed, every connection from outside is refused. Listen on all interfaces.',
    missing:
      '`{{ server }}` listens on {{ host }} when `{{ variable }}` is missing, which only its own machine can reach: once deployed, every connection from outside is refused. Listen on all interfaces.',
    implicit:
      '`{{ server }}` is given no host, so `{{ library }}` listens on {{ host }}, which only its own machine can reach: once deployed, every connection from outside is refused. Pass the host 0.0.0.0.',
  },
  faults: ['localhost-listen', 'implicit-listen'],
  check(fault, report, file) {
    const { node, host, listener } = fault;
    const data = { server: listener.label, host };
    const repair = repairOf(file, fault);
    if (fault.kind === 'implicit-listen')
      report({ node, messageId: 'implicit', data: { ...data, library: listener.client?.name ?? listener.label }, repair });
    else if (fault.variable === undefined) report({ node, messageId: 'localhost', data, repair });
    else report({ node, messageId: 'missing', data: { ...data, variable: fault.variable }, repair });
  },
});
