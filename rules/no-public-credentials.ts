import { withoutPublicPrefix } from '../src/env/public-names.js';
import { repairOf } from '../src/fixes/repair-of.js';
import { createRule } from '../src/rule.js';

export default createRule({
  name: 'no-public-credentials',
  description: 'disallow passwords in addresses that stand in the code, and secrets of a server in variables that browsers get',
  recommended: true,
  repairs: 'suggestion',
  messages: {
    password:
      'The address of {{ host }} holds a password, which everyone who can read this code can use. Read the whole address from an environment variable, and change the password.',
    publicVariable:
      '`{{ variable }}` is public by its prefix: a bundler may hand it to every visitor, while {{ user }} needs it on the server alone. Rename it to `{{ name }}`.',
  },
  faults: ['written-password', 'public-secret'],
  check(fault, report, file) {
    const { node } = fault;
    const repair = repairOf(file, fault);
    if (fault.kind === 'written-password') {
      report({ node, messageId: 'password', data: { host: fault.host ?? 'this service' }, repair });
    } else {
      const { name: variable } = fault.read;
      const { kind, label } = fault.connection;
      const user = kind === 'exported-address' ? 'a database client' : `\`${label}\``;
      const data = { variable, user, name: withoutPublicPrefix(variable) };
      report({ node, messageId: 'publicVariable', data, repair });
    }
  },
});
