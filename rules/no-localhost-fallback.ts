import { describeGap, describeRemedy } from '../src/analysis/consequences.js';
import { repairOf } from '../src/fixes/repair-of.js';
import { createRule } from '../src/rule.js';

export default createRule({
  name: 'no-localhost-fallback',
  description: 'disallow falling back to the developer’s machine when an environment variable is missing',
  recommended: true,
  repairs: 'fix',
  messages: {
    fallback: '`{{ client }}` connects to {{ host }} when {{ gap }}. {{ remedy }}.',
    argument:
      '`{{ client }}` is given {{ host }} when {{ gap }}, where nothing listens once this is deployed. Stop at start-up without it.',
    exported:
      'The exported `{{ client }}` becomes {{ host }} when the variable `{{ variable }}` is missing, where nothing listens once this is deployed. Stop at start-up without it.',
    schemaDefault:
      'The schema lets {{ host }} through when `{{ variable }}` is missing, so nothing notices the gap until the first connection is refused. Require the variable.',
    deadFallback:
      'This fallback is never used: what stands before it is a text even when `{{ variable }}` is missing, and `{{ client }}` then gets "undefined" in its address. Test the variable itself.',
  },
  faults: ['fallback', 'schema-default', 'dead-fallback'],
  check(fault, report, file) {
    const { node, host, variable, connection } = fault;
    const repair = repairOf(file, fault);
    const data = { client: connection.label, host, gap: describeGap(fault) };
    if (fault.kind === 'schema-default') report({ node, messageId: 'schemaDefault', data: { host, variable }, repair });
    else if (fault.kind === 'dead-fallback')
      report({ node, messageId: 'deadFallback', data: { client: connection.label, variable }, repair });
    else if (connection.kind === 'exported-address')
      report({ node, messageId: 'exported', data: { client: connection.label, host, variable }, repair });
    else if (connection.kind === 'address-argument') report({ node, messageId: 'argument', data, repair });
    else report({ node, messageId: 'fallback', data: { ...data, remedy: describeRemedy(fault) }, repair });
  },
});
