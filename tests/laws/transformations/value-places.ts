import type { TSESTree } from '@typescript-eslint/utils';

/** The expressions that stand where a value is wanted, outermost ones alone: what is handed over, assigned, listed, given back. */
export function valuePlaces(nodes: readonly TSESTree.Node[]): readonly TSESTree.Node[] {
  return nodes.filter((node) => isValue(node) && !isModuleName(node));
}

function isValue(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== node && parent.arguments.some((argument) => argument === node) && node.type !== 'SpreadElement';
    case 'VariableDeclarator':
      return parent.init === node;
    case 'Property':
      return (
        parent.value === node && parent.parent.type === 'ObjectExpression' && !parent.shorthand && parent.kind === 'init' && !parent.method
      );
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return parent.right === node;
    case 'ArrayExpression':
      return node.type !== 'SpreadElement';
    case 'ReturnStatement':
      return parent.argument === node;
    case 'BinaryExpression':
    case 'LogicalExpression':
      return node.type !== 'PrivateIdentifier';
    case 'ConditionalExpression':
      return true;
    case 'TemplateLiteral':
      return parent.expressions.some((expression) => expression === node);
    default:
      return false;
  }
}

/** `require('pg')`, `import('pg')`: what is imported must be written there. */
function isModuleName({ parent, type }: TSESTree.Node): boolean {
  return (
    type === 'Literal' &&
    parent?.type === 'CallExpression' &&
    /^(require|mock|doMock|register)$/.test(parent.callee.type === 'Identifier' ? parent.callee.name : '')
  );
}
