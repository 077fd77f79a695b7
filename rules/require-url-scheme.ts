import { repairOf } from '../src/fixes/repair-of.js';
import { createRule } from '../src/rule.js';

export default createRule({
  name: 'require-url-scheme',
  description: 'require a scheme before the host that a platform hands over in a variable, where a URL is wanted',
  recommended: true,
  repairs: 'fix',
  messages: {
    schemeless:
      '`{{ variable }}` holds a host without a scheme: `{{ client }}` gets "{{ text }}", which is no URL. Put "{{ scheme }}://" before it.',
    exported:
      '`{{ variable }}` holds a host without a scheme: the exported `{{ client }}` becomes "{{ text }}", which is no URL. Put "{{ scheme }}://" before it.',
    deadFallback:
      'This fallback is never used: with the scheme, what stands before it is a text even when `{{ variable }}` is missing. Test the variable itself.',
  },
  faults: ['schemeless', 'dead-scheme'],
  check(fault, report, file) {
    const { node, connection } = fault;
    const repair = repairOf(file, fault);
    if (fault.kind === 'dead-scheme') {
      report({ node, messageId: 'deadFallback', data: { variable: fault.variable }, repair });
      return;
    }
    const data = { variable: fault.read.name, client: connection.label, text: fault.text, scheme: fault.scheme };
    report({ node, messageId: connection.kind === 'exported-address' ? 'exported' : 'schemeless', data, repair });
  },
});
