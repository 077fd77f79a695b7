import { describeMissing, describeOthers } from '../src/analysis/consequences.js';
import { repairOf } from '../src/fixes/repair-of.js';
import { createRule } from '../src/rule.js';

export default createRule({
  name: 'no-unguarded-env-url',
  description: 'disallow connecting to an address built from an environment variable that nothing checks',
  recommended: true,
  repairs: 'fix',
  messages: {
    unguarded: '`{{ variable }}` may be missing here; `{{ client }}` then {{ consequence }}.{{ others }} Check it before use.',
  },
  faults: ['unguarded'],
  check(fault, report, file) {
    const data = {
      variable: fault.read.name,
      client: fault.connection.label,
      consequence: describeMissing(fault),
      others: describeOthers(fault),
    };
    report({ node: fault.node, messageId: 'unguarded', data, repair: repairOf(file, fault) });
  },
});
