/** What the field for settings holds: JSON for `settings.econnrefused`, nothing, or neither. */
export type WrittenSettings = { readonly value: unknown } | { readonly problem: string };

/** Reads the settings as the user wrote them. Whether they are right is for the plugin to say. */
export function readSettingsText(text: string): WrittenSettings {
  if (text.trim() === '') return { value: undefined };
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: `The settings are not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}
