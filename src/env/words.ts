/** The words of an identifier in any convention, in lower case: `apiBaseURL` and `API_BASE_URL` give `api`, `base`, `url`. */
export function wordsOf(identifier: string): readonly string[] {
  return identifier
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]/)
    .filter((word) => word !== '');
}
