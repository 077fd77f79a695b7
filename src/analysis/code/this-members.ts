import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from './source-file.js';
import { isClass, keyOf } from './syntax.js';
import { visit } from './tree.js';

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

const members = new WeakMap<ClassNode, ReadonlyMap<string, readonly TSESTree.MemberExpression[]>>();

/** Every `this.name` in a class, by name. */
export function thisMembers(file: SourceFile, owner: ClassNode): ReadonlyMap<string, readonly TSESTree.MemberExpression[]> {
  let found = members.get(owner);
  if (!found) {
    const map = new Map<string, TSESTree.MemberExpression[]>();
    visit(file, owner.body, (node) => {
      if (node.type === 'MemberExpression' && node.object.type === 'ThisExpression') {
        const key = keyOf(node);
        const list = key === undefined ? undefined : map.get(key);
        if (list) list.push(node);
        else if (key !== undefined) map.set(key, [node]);
      }
      return !isClass(node);
    });
    found = map;
    members.set(owner, found);
  }
  return found;
}

type Member = TSESTree.PropertyDefinition | TSESTree.MethodDefinition;

const declared = new WeakMap<ClassNode, ReadonlyMap<string, Member>>();

/** The field, method or accessor of a class under a name. */
export function memberOfClass(owner: ClassNode, name: string): Member | undefined {
  let found = declared.get(owner);
  if (!found) {
    const map = new Map<string, Member>();
    for (const member of owner.body.body) {
      const key = member.type === 'PropertyDefinition' || member.type === 'MethodDefinition' ? keyOf(member) : undefined;
      if (key !== undefined && !map.has(key) && (member.type === 'PropertyDefinition' || member.type === 'MethodDefinition'))
        map.set(key, member);
    }
    found = map;
    declared.set(owner, found);
  }
  return found.get(name);
}

/** The parameter property of a constructor (`constructor(private readonly url = '…')`) under a name. */
export function parameterProperty(owner: ClassNode, name: string): TSESTree.TSParameterProperty | undefined {
  const constructor = owner.body.body.find((member) => member.type === 'MethodDefinition' && member.kind === 'constructor');
  if (constructor?.type !== 'MethodDefinition') return undefined;
  for (const parameter of constructor.value.params) {
    if (parameter.type !== 'TSParameterProperty') continue;
    const target = parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter;
    if (target.type === 'Identifier' && target.name === name) return parameter;
  }
  return undefined;
}

/** Whether the constructor gives a field another value in any case, so that nobody sees the one that it is declared with. */
export function isSetByConstructor(file: SourceFile, owner: ClassNode, name: string): boolean {
  const constructor = owner.body.body.find((member) => member.type === 'MethodDefinition' && member.kind === 'constructor');
  const statements = constructor?.type === 'MethodDefinition' ? (constructor.value.body?.body ?? []) : [];
  const members = thisMembers(file, owner).get(name) ?? [];
  return statements.some((statement) => {
    const assignment = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
    if (assignment?.type !== 'AssignmentExpression' || assignment.operator !== '=') return false;
    const { left, right } = assignment;
    // `this.url = url ?? this.url` still sees it.
    const isKept = members.some(({ range }) => range[0] >= right.range[0] && range[1] <= right.range[1]);
    return !isKept && members.some((member) => member === left);
  });
}
