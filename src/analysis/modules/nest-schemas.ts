import type { TSESTree } from '@typescript-eslint/utils';

import { declaredFields, nestOptions } from '../conditions/schemas.js';
import type { SourceFile } from '../code/source-file.js';
import { decoratorsOf, isClass, keyOf, propertyOf } from '../code/syntax.js';
import { topStatements } from '../code/tree.js';
import { importedName } from './imported-names.js';

/** The modules from which `ConfigModule.forRoot` of @nestjs/config 4 gets what it validates the environment with. */
export function schemaSources(file: SourceFile): readonly string[] {
  return nestOptions(file).flatMap((options) =>
    ['validationSchema', 'validate'].flatMap((key) => {
      const schema = propertyOf(options, key);
      return (schema && importedName(file, schema)?.source) ?? [];
    }),
  );
}

/** The variables that the schemas of a module ask for: of Joi and its likes, and classes of class-validator 0.14. */
export function requiredFields(file: SourceFile): readonly string[] {
  return topStatements(file).flatMap((statement) => {
    const declared = /^Export/.test(statement.type) && 'declaration' in statement ? statement.declaration : statement;
    if (!declared) return [];
    if (declared.type === 'VariableDeclaration')
      return declared.declarations.flatMap(({ init }) => (init ? declaredFields(file, init) : []));
    return isClass(declared) ? validatedFields(declared) : declaredFields(file, declared);
  });
}

/** `class Variables { @IsString() API_URL: string; }` */
function validatedFields({ body }: TSESTree.ClassDeclaration | TSESTree.ClassExpression): readonly string[] {
  return body.body.flatMap((member) => {
    if (member.type !== 'PropertyDefinition' || member.optional) return [];
    const names = decoratorsOf(member).map(({ expression }) => nameOfDecorator(expression));
    return names.length > 0 && !names.includes('IsOptional') ? (keyOf(member) ?? []) : [];
  });
}

function nameOfDecorator(expression: TSESTree.Node): string | undefined {
  const callee = expression.type === 'CallExpression' ? expression.callee : expression;
  return callee.type === 'Identifier' ? callee.name : undefined;
}
