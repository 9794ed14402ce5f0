/**
 * No object is indexed by a string that may be anything: "constructor" finds what every object inherits. Such
 * look-ups go through a `Map`. Keys of a closed set of names are fine, and so is what was proved to be one first.
 */
import ts from 'typescript';

export const noTypedIndex = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      index: 'Look a string up in a Map; on an object "constructor" finds what it inherits.',
      within: 'Ask Map.has or Object.hasOwn; "constructor" is in every object.',
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const checker = services.program.getTypeChecker();
    /** A cast proves nothing of what stands in it. */
    const uncast = (node) => (node.type === 'TSAsExpression' ? uncast(node.expression) : node);
    const anything =
      ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral | ts.TypeFlags.Any | ts.TypeFlags.Unknown;
    /** A branded string is a string all the same. */
    const isAny = (type) =>
      type.isUnionOrIntersection() ? type.types.some(isAny) : (type.flags & anything) !== 0;
    const isAnyString = (node) => isAny(services.getTypeAtLocation(uncast(node)));
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
};
