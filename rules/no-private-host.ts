import { isHostAmong } from '../src/address/private-hosts.js';
import { describeGap, describeReach, describeRemedy } from '../src/analysis/consequences.js';
import { repairOf } from '../src/fixes/repair-of.js';
import { createRule } from '../src/rule.js';

const LITERALS: Readonly<Record<string, 'exported' | 'argument'>> = { 'exported-address': 'exported', 'address-argument': 'argument' };

interface Options {
  readonly allowHosts: readonly string[];
}

export default createRule({
  name: 'no-private-host',
  description: 'disallow connecting to a host that exists in one private network only',
  recommended: false,
  repairs: 'suggestion',
  messages: {
    privateHost: '`{{ client }}` connects to {{ host }}, which {{ reach }}. Read the address from an environment variable.',
    argument: '`{{ client }}` is given {{ host }}, which {{ reach }}. Read the address from an environment variable.',
    exported: '`{{ client }}` holds {{ host }}, which {{ reach }}. Read the address from an environment variable.',
    fallback: '`{{ client }}` connects to {{ host }}, which {{ reach }}, when {{ gap }}. {{ remedy }}.',
    argumentFallback: '`{{ client }}` is given {{ host }}, which {{ reach }}, when {{ gap }}. Stop at start-up without it.',
    exportedFallback:
      'The exported `{{ client }}` becomes {{ host }}, which {{ reach }}, when the variable `{{ variable }}` is missing. Stop at start-up without it.',
    schemaDefault: 'The schema lets {{ host }}, which {{ reach }}, through when `{{ variable }}` is missing. Require the variable.',
  },
  options: {
    allowHosts: {
      type: 'array',
      items: { type: 'string' },
      uniqueItems: true,
      description: 'Hosts that your deployments reach: names (`redis`) and endings (`*.internal`).',
    },
  },
  defaults: { allowHosts: [] },
  faults: ['private-host', 'private-fallback'],
  check(fault, report, file, { allowHosts }: Options) {
    if (isHostAmong(fault.name, allowHosts)) return;
    const { node, host, reach, connection } = fault;
    const repair = repairOf(file, fault);
    const data = { client: connection.label, host, reach: describeReach(reach) };
    if (fault.kind === 'private-host') {
      report({ node, messageId: LITERALS[connection.kind] ?? 'privateHost', data, repair });
    } else if (connection.kind === 'schema-default') {
      report({ node, messageId: 'schemaDefault', data: { host, reach: data.reach, variable: fault.variable }, repair });
    } else if (connection.kind === 'exported-address') {
      report({ node, messageId: 'exportedFallback', data: { ...data, variable: fault.variable }, repair });
    } else if (connection.kind === 'address-argument') {
      report({ node, messageId: 'argumentFallback', data: { ...data, gap: describeGap(fault) }, repair });
    } else {
      report({ node, messageId: 'fallback', data: { ...data, gap: describeGap(fault), remedy: describeRemedy(fault) }, repair });
    }
  },
});
