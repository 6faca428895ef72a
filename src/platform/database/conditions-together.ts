import sql, { join, raw, type RawValue, Sql } from 'sql-template-tag';

/** Conditions with the same words, which differ in their values only. */
interface Shape {
  readonly strings: readonly string[];
  readonly members: { readonly at: number; readonly values: readonly RawValue[] }[];
}

/**
 * Many conditions as one SELECT of `(at, holds)`, `at` being their place in the list. Conditions of the same words are
 * planned once, over a table of their values, instead of once each: for row rules of a hundred people the planning would
 * take ten times as long as the answer. What may differ is an id or a list of ids; a condition that differs in anything
 * else is asked for itself.
 */
export function conditionsTogether(conditions: readonly Sql[]): Sql {
  return join(shapesOf(conditions).map(selectOf), ' UNION ALL ');
}

function shapesOf(conditions: readonly Sql[]): Shape[] {
  const shapes = new Map<string, Shape>();
  for (const [at, { strings, values }] of conditions.entries()) {
    const kinds = values.map((value) => (isId(value) ? 'id' : isIds(value) ? 'ids' : JSON.stringify(value)));
    const key = JSON.stringify([strings, kinds]);
    const shape = shapes.get(key) ?? { strings, members: [] };
    shapes.set(key, shape);
    shape.members.push({ at, values });
  }
  return [...shapes.values()];
}

function selectOf({ strings, members }: Shape): Sql {
  const [first] = members;
  const columns: Sql[] = [sql`${members.map(({ at }) => at)}::int[]`];
  const names = ['at'];
  const values = (first?.values ?? []).map((value, place) => {
    if (members.every(({ values: each }) => sameValue(each[place], value))) return value;
    const name = `v${place}`;
    names.push(name);
    const all = members.map(({ values: each }) => each[place]);
    if (isId(value)) {
      columns.push(sql`${all}::uuid[]`);
      return raw(`asked.${name}`);
    }
    columns.push(sql`${all.map((ids) => `{${(ids as string[]).join(',')}}`)}::text[]`);
    return raw(`CAST(asked.${name} AS uuid[])`);
  });
  return sql`SELECT asked.at, (${new Sql(strings, values)}) AS holds
    FROM unnest(${join(columns)}) AS asked (${raw(names.join(', '))})`;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

function isIds(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isId);
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
