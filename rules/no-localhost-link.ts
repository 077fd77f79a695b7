import { describeGap, describeLead, describeRemedy } from '../src/analysis/consequences.js';
import { repairOf } from '../src/fixes/repair-of.js';
import { createRule } from '../src/rule.js';

export default createRule({
  name: 'no-localhost-link',
  description: 'disallow sending browsers and other services to an address that only exists on the developer’s machine',
  recommended: true,
  repairs: 'fix',
  messages: {
    link: '`{{ link }}` {{ leads }} {{ host }}, {{ outcome }}. Read the address from an environment variable.',
    fallback: '`{{ link }}` {{ leads }} {{ host }} when {{ gap }}: {{ outcome }}. {{ remedy }}.',
  },
  faults: ['link', 'link-fallback'],
  check(fault, report, file) {
    const { node, host, connection } = fault;
    const data = { link: connection.label, host, ...describeLead(fault.lead) };
    const repair = repairOf(file, fault);
    if (fault.kind === 'link') report({ node, messageId: 'link', data, repair });
    else report({ node, messageId: 'fallback', data: { ...data, gap: describeGap(fault), remedy: describeRemedy(fault) }, repair });
  },
});
