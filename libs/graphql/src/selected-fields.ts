import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** The names of the fields that a query selects below `path`, fragments included: what the log says was read. */
export function selectedFields(info: GraphQLResolveInfo, ...path: string[]): string[] {
  let sets = info.fieldNodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
  for (const name of path) {
    sets = sets.flatMap((set) => fields(set, info).filter((field) => field.name.value === name).flatMap((field) => field.selectionSet ?? []));
  }
  const names = sets.flatMap((set) => fields(set, info)).map((field) => field.name.value);
  return [...new Set(names)].filter((name) => !name.startsWith('__')).sort();
}

function fields(set: SelectionSetNode, info: GraphQLResolveInfo): FieldNode[] {
  return set.selections.flatMap((selection): FieldNode[] => {
    if (selection.kind === 'Field') return [selection];
    const inner = selection.kind === 'InlineFragment' ? selection : info.fragments[selection.name.value];
    return inner ? fields(inner.selectionSet, info) : [];
  });
}
