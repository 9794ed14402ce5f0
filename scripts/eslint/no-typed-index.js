/**
 * No object is indexed by a string that may be anything: "constructor" finds what every object inherits. Such
 * look-ups go through a `Map`. Keys of a closed set of names are fine, and so is what was proved to be one first.
 */
import { ESLintUtils } from '@typescript-eslint/utils';
import ts from 'typescript';

export const noTypedIndex = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      index: 'Look a string up in a Map; on an object "constructor" finds what it inherits.',
      within: 'Ask Map.has or Object.hasOwn; "constructor" is in every object.',
    },
  },
  defaultOptions: [],
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();
    /** A cast proves nothing of what stands in it. */
    const uncast = (node) => (node.type === 'TSAsExpression' ? uncast(node.expression) : node);
    const isAnyString = (node) => {
      const type = services.getTypeAtLocation(uncast(node));
      const parts = type.isUnion() ? type.types : [type];
      return parts.some(
        ({ flags }) =>
          (flags &
            (ts.TypeFlags.String |
              ts.TypeFlags.TemplateLiteral |
              ts.TypeFlags.Any |
              ts.TypeFlags.Unknown)) !==
          0,
      );
    };
    const isList = (node) => {
      const type = services.getTypeAtLocation(node);
      return (
        checker.getIndexTypeOfType(type, ts.IndexKind.String) === undefined &&
        checker.getIndexTypeOfType(type, ts.IndexKind.Number) !== undefined
      );
    };
    return {
      MemberExpression(node) {
        if (node.computed && isAnyString(node.property) && !isList(node.object))
          context.report({ node, messageId: 'index' });
      },
      'BinaryExpression[operator="in"]'(node) {
        if (node.left.type !== 'PrivateIdentifier' && isAnyString(node.left))
          context.report({ node, messageId: 'within' });
      },
    };
  },
});
