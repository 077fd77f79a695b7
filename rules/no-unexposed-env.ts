import { describeOthersUnexposed, describeUnexposed } from '../src/analysis/consequences.js';
import { repairOf } from '../src/fixes/repair-of.js';
import { createRule } from '../src/rule.js';

export default createRule({
  name: 'no-unexposed-env',
  description: 'disallow connecting from browser code to an address in an environment variable that the bundle never gets',
  recommended: true,
  repairs: 'suggestion',
  messages: {
    prefix:
      '`{{ variable }}` is `undefined` in the browser, where {{ client }} {{ consequence }}: {{ bundler }} hands over only names that start with `{{ prefix }}`.{{ others }} Read `{{ instead }}`.',
    accessor:
      '`{{ read }}` is `undefined` in the browser, where {{ client }} {{ consequence }}: {{ bundler }} leaves nothing in `process.env` there.{{ others }} Read {{ instead }}.',
    form: '`{{ variable }}` is `undefined` in the browser, where {{ client }} {{ consequence }}: {{ bundler }} puts values in the place of whole members only.{{ others }} Read `{{ instead }}`.',
    secret:
      '`{{ variable }}` is `undefined` in the browser, where {{ client }} {{ consequence }}, and must not get there either.{{ others }} Call a route of the server instead.',
  },
  faults: ['unexposed'],
  check(fault, report, file) {
    const { node, read, connection, gap, bundler, prefix, way } = fault;
    const data = {
      variable: read.name,
      client: connection.kind === 'exported-address' ? `the exported \`${connection.label}\`` : `\`${connection.label}\``,
      consequence: describeUnexposed(fault),
      others: describeOthersUnexposed(fault),
      bundler,
      instead: fault.instead ?? '',
    };
    const repair = repairOf(file, fault);
    if (fault.isPrivate) report({ node, messageId: 'secret', data, repair });
    else if (gap === 'accessor')
      report({ node, messageId: 'accessor', data: { ...data, read: `process.env.${read.name}`, instead: way }, repair });
    else if (gap === 'form') report({ node, messageId: 'form', data, repair });
    else report({ node, messageId: 'prefix', data: { ...data, prefix }, repair });
  },
});
