import { describeDefault, describeIgnored, describeIgnoring, describePlace } from '../src/analysis/consequences.js';
import { repairOf } from '../src/fixes/repair-of.js';
import { createRule } from '../src/rule.js';

export default createRule({
  name: 'no-ignored-target',
  description: 'disallow an address in a form or under a name that the library ignores, so that it connects elsewhere',
  recommended: true,
  repairs: 'fix',
  messages: {
    misplaced: '`{{ client }}` ignores {{ ignored }} and {{ consequence }}. Pass the address {{ place }}.',
    ignored: '`{{ client }}` ignores {{ ignored }} and {{ consequence }}. Pass the address in a form that it reads.',
  },
  faults: ['ignored'],
  check(fault, report, file) {
    const { node, connection, use } = fault;
    const { meant } = use.ignored;
    const data = { client: describeIgnoring(fault), ignored: describeIgnored(fault), consequence: describeDefault(connection) };
    const repair = repairOf(file, fault);
    if (meant === undefined) report({ node, messageId: 'ignored', data, repair });
    else report({ node, messageId: 'misplaced', data: { ...data, place: describePlace(meant) }, repair });
  },
});
