/** A preset whose rules hand over what each `create` and each listener takes, in ms of `now`, and how many listeners a rule has. */
export function timedPreset({ plugins: { econnrefused }, rules }, now, record) {
  const timed = (work, count) => {
    const start = now();
    const result = work();
    record(now() - start, count?.(result) ?? 0);
    return result;
  };
  const timedRule = (rule) => ({
    ...rule,
    create(context) {
      const listeners = timed(
        () => rule.create(context),
        (made) => Object.keys(made).length,
      );
      return Object.fromEntries(Object.entries(listeners).map(([selector, listen]) => [selector, (node) => timed(() => listen(node))]));
    },
  });
  const timedRules = Object.fromEntries(Object.entries(econnrefused.rules).map(([name, rule]) => [name, timedRule(rule)]));
  return { plugins: { econnrefused: { ...econnrefused, rules: timedRules } }, rules };
}
