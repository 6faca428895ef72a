import type { BoardCardFragment, PartnershipBoardQuery } from '../../graphql/graphql';
import type { PartnershipStage } from '../../lib/vocabulary';

export type BoardColumn = PartnershipBoardQuery['partnershipBoard'][number];

/** A card put into another column that the server has not confirmed yet. */
export interface PendingMove {
  readonly card: BoardCardFragment;
  readonly to: PartnershipStage;
  readonly index: number;
}

/**
 * The columns with a card standing in another one: counts follow, the rest keeps its identity.
 * A card that stands there already stays where it is.
 */
export function withCardIn(columns: readonly BoardColumn[], { card, to, index }: PendingMove): readonly BoardColumn[] {
  const standsIn = columns.find(({ partnerships }) => partnerships.some(({ id }) => id === card.id))?.stage;
  if (standsIn === to) return columns;
  return columns.map((column) => {
    if (column.stage === standsIn) {
      return {
        ...column,
        totalCount: column.totalCount - 1,
        partnerships: column.partnerships.filter(({ id }) => id !== card.id),
      };
    }
    if (column.stage === to) {
      return {
        ...column,
        totalCount: column.totalCount + 1,
        partnerships: [...column.partnerships.slice(0, index), card, ...column.partnerships.slice(index)],
      };
    }
    return column;
  });
}

/** The columns without a card: it went to the trash, or to an end outside the board. */
export function withoutCard(columns: readonly BoardColumn[], id: string): readonly BoardColumn[] {
  return columns.map((column) =>
    column.partnerships.some((card) => card.id === id)
      ? {
          ...column,
          totalCount: column.totalCount - 1,
          partnerships: column.partnerships.filter((card) => card.id !== id),
        }
      : column,
  );
}

export const standsIn = (columns: readonly BoardColumn[], id: string): PartnershipStage | undefined =>
  columns.find(({ partnerships }) => partnerships.some((card) => card.id === id))?.stage;
