import type { JSONSchema, TSESLint, TSESTree } from '@typescript-eslint/utils';

import { homepage } from '../package.json';
import { analyze } from './analysis/analyze.js';
import type { FileAnalysis } from './analysis/analyze.js';
import type { SourceFile } from './analysis/code/source-file.js';
import type { Fault, FaultOf } from './analysis/faults.js';
import { concernsOf } from './analysis/judgement/concerns.js';
import type { Edit, Repair } from './fixes/repair.js';

const PAGES = homepage.replace('#readme', '/blob/main/docs/rules');

type Trim<Text extends string> = Text extends ` ${infer Rest}` ? Trim<Rest> : Text extends `${infer Rest} ` ? Trim<Rest> : Text;

/** The names between `{{` and `}}` in a message. */
type Placeholder<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Trim<Name> | Placeholder<Rest> : never;

type Data<Text extends string> = [Placeholder<Text>] extends [never]
  ? { readonly data?: never }
  : { readonly data: Readonly<Record<Placeholder<Text>, string | number>> };

type Finding<Messages extends Readonly<Record<string, string>>> = {
  [Id in keyof Messages]: {
    /** The smallest thing that is wrong. */
    readonly node: TSESTree.Node | TSESTree.Token;
    readonly messageId: Id;
    readonly repair?: Repair | undefined;
  } & Data<Messages[Id]>;
}[keyof Messages];

/** Says that something is wrong; the data must fill exactly the placeholders of the message. */
export type Report<Messages extends Readonly<Record<string, string>>> = (finding: Finding<Messages>) => void;

/** What one rule adds to what all rules share. */
export interface RuleDefinition<Messages extends Readonly<Record<string, string>>, Options extends object, Kind extends Fault['kind']> {
  readonly name: string;
  /** One sentence without a full stop, in the imperative. */
  readonly description: string;
  /** In the preset `recommended`; the other rules are only in `strict`. */
  readonly recommended: boolean;
  /** What reports of this rule may carry: a fix (or, where it is not sure, the same as a suggestion), or suggestions alone. */
  readonly repairs?: 'fix' | 'suggestion';
  readonly messages: Messages;
  /** One schema with a description for each option; the values in `defaults` hold when it is left out. */
  readonly options?: { readonly [Name in keyof Options]: JSONSchema.JSONSchema4 & { readonly description: string } };
  readonly defaults?: Options;
  /** The kinds of faults that the rule is about. */
  readonly faults: readonly Kind[];
  /** Reports one of them, or leaves it be. */
  check(fault: FaultOf<Kind>, report: Report<Messages>, file: FileAnalysis, options: Options): void;
}

/** A rule as ESLint takes it. */
export type Rule = TSESLint.RuleModule<string, readonly unknown[], { readonly recommended: boolean }> & { readonly name: string };

/** Makes a rule of its definition: docs URL, schema, default options, the listener, and repairs as the settings want them. */
export function createRule<
  const Messages extends Readonly<Record<string, string>>,
  const Kind extends Fault['kind'],
  Options extends object = Record<never, never>,
>(definition: RuleDefinition<Messages, Options, Kind>): Rule {
  const { name, description, recommended, repairs, messages, options, defaults } = definition;
  const concerns = concernsOf(definition.faults);

  return {
    name,
    meta: {
      type: 'problem',
      docs: { description, recommended, url: `${PAGES}/${name}.md` },
      ...(repairs === 'fix' && { fixable: 'code' }),
      ...(repairs && { hasSuggestions: true }),
      messages: repairs ? { ...messages, repair: '{{ description }}' } : messages,
      schema: options ? [{ type: 'object', properties: options, additionalProperties: false }] : [],
      defaultOptions: defaults ? [defaults] : [],
    },
    create(context) {
      const file = analyze(context);
      // ESLint asks every rule about every file: most files are done with here.
      if (!file?.mayConcern(concerns)) return {};

      const report: Report<Messages> = ({ node, messageId, data, repair }) => {
        context.report({
          node,
          messageId: messageId as string,
          ...(data && { data }),
          ...repairDescriptor(repair, file.source),
        });
      };
      return {
        Program() {
          // ESLint 8 knows no `meta.defaultOptions`.
          const given = { ...defaults, ...(context.options[0] as Options | undefined) } as Options;
          for (const fault of file.faults(definition.faults)) definition.check(fault, report, file, given);
        },
      };
    },
  };
}

/** A repair in ESLint's terms, as the setting `fixes` allows it. */
function repairDescriptor(
  repair: Repair | undefined,
  { filename, settings: { fixes } }: SourceFile,
): Pick<TSESLint.ReportDescriptor<string>, 'fix' | 'suggest'> {
  if (!repair || fixes === 'none') return {};
  const fix = (fixer: TSESLint.RuleFixer): TSESLint.RuleFix[] => repair.edits.map((edit) => replacement(fixer, edit));
  if (repair.kind === 'fix' && fixes === 'auto') return { fix };
  // eslint-plugin-html 8.2.1 puts the text of a suggestion where the script would stand if it were all of the file.
  if (/\.html?$/.test(filename)) return {};
  return { suggest: [{ messageId: 'repair', data: { description: repair.description }, fix }] };
}

function replacement(fixer: TSESLint.RuleFixer, { range: [start, end], text }: Edit): TSESLint.RuleFix {
  return fixer.replaceTextRange([start, end], text);
}
