/** Programs that grow in one respect. */
export const GROWTHS: readonly { readonly name: string; readonly program: (size: number) => string }[];
