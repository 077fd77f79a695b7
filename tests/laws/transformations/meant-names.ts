/** Names that tell the analysis something by themselves, and what. */
const MEANT: readonly RegExp[] = [
  // in which stage, or on which side, the code runs
  /dev|prod|local|test|stage|mode|env|browser|server|client/i,
  // that something stops without its argument, or says whether it is there
  /^(assert|invariant|ok|fail|die|exit)|require|ensure|check|valid|present|empty|defined|missing|string/i,
  // that it holds configuration, or bindings of a request
  /^(c|ctx|context|platform)$|config|cfg/i,
  // that it serves: whose callbacks nobody awaits, whose request comes with a limit of its own
  /^(app|router|req|res|reply)$|request|response/i,
  // what a port or an address is for
  /port|host|url|uri|link|address|redirect|callback|endpoint|base/i,
  // that it writes or shows addresses, or limits how long something takes
  /docs|swagger|open|image|file|timeout|retry|memo|cache|wrap|handler|^use[A-Z]/i,
];

/** Whether a name tells the analysis something by itself, so that another name is another program. */
export function isMeant(name: string): boolean {
  return MEANT.some((pattern) => pattern.test(name));
}
