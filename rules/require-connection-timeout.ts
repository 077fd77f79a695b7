import { describeTimeout } from '../src/analysis/consequences.js';
import { repairOf } from '../src/fixes/repair-of.js';
import { createRule } from '../src/rule.js';

export default createRule({
  name: 'require-connection-timeout',
  description: 'require a timeout for connections that would wait for ever behind a firewall that drops packets',
  recommended: false,
  repairs: 'suggestion',
  messages: {
    endless:
      '`{{ client }}` sets no timeout: it waits for minutes behind a firewall that drops packets, and for ever for a server that accepts and never answers. {{ remedy }}.',
    slow: '`{{ client }}` sets no timeout: in Node it waits {{ seconds }} seconds for an answer, longer than most hosting platforms let a request take. {{ remedy }}.',
    slowBuild: '`{{ client }}` sets no timeout: in Node it waits {{ seconds }} seconds for an answer, and the build with it. {{ remedy }}.',
  },
  faults: ['no-timeout'],
  check(fault, report, file) {
    const { node, label: client } = fault;
    const remedy = describeTimeout(fault);
    const repair = repairOf(file, fault);
    const milliseconds = fault.client.defaultTimeout;
    if (milliseconds === undefined) report({ node, messageId: 'endless', data: { client, remedy }, repair });
    else
      report({ node, messageId: fault.isInBuild ? 'slowBuild' : 'slow', data: { client, seconds: milliseconds / 1000, remedy }, repair });
  },
});
