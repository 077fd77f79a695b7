/** The shortest text that was found in time and still shows the same; starts with one that does. */
export function reduced(text: string, shows: (text: string) => boolean, milliseconds = 10_000): string {
  const end = performance.now() + milliseconds;
  let parts = text.split(/(?<=[\n;{}(),])/);
  for (let size = Math.ceil(parts.length / 2); size >= 1;) {
    const shorter = withoutOnePiece(parts, size, shows, end);
    if (performance.now() > end) return (shorter ?? parts).join('');
    if (shorter) parts = shorter;
    else if (size === 1) break;
    else size = Math.ceil(size / 2);
  }
  return parts.join('');
}

/** The parts without the first piece of this size that is not needed. */
function withoutOnePiece(parts: readonly string[], size: number, shows: (text: string) => boolean, end: number): string[] | undefined {
  for (let at = 0; at < parts.length && performance.now() < end; at += size) {
    const rest = [...parts.slice(0, at), ...parts.slice(at + size)];
    if (shows(rest.join(''))) return rest;
  }
  return undefined;
}
