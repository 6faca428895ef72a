import type { CountedRowsFragment } from '../../graphql/graphql';
import { partnershipsAddress } from '../../lib/partnership-filter';
import { FigureLink } from '../../ui/figure-link';

/** The list of exactly the partnerships counted. */
export function rowsAddress({ rows }: CountedRowsFragment): string {
  const {
    closedFrom,
    closedTo,
    countryCodes,
    directions,
    entered,
    formality,
    leadSources,
    left,
    municipalityIds,
    nextStepFrom,
    nextStepTo,
  } = rows;
  const {
    open,
    openedFrom,
    openedTo,
    ownerIds,
    reached,
    relationshipTypes,
    rot,
    search,
    stages,
    withoutNextStep,
    withoutOwner,
  } = rows;
  return partnershipsAddress({
    closedFrom,
    closedTo,
    countryCodes,
    directions,
    entered,
    formality,
    leadSources,
    left,
    municipalityIds,
    nextStepFrom,
    nextStepTo,
    open,
    openedFrom,
    openedTo,
    ownerIds,
    reached,
    relationshipTypes,
    rot,
    search,
    stages,
    withoutNextStep,
    withoutOwner,
  });
}

interface ReportFigureProps {
  readonly figure: CountedRowsFragment;
  /** What is counted. */
  readonly label: string;
}

/** A number that opens its rows; a zero is plain and quiet. */
export function ReportFigure({ figure, label }: ReportFigureProps) {
  if (figure.value === 0) return <span className="muted">0</span>;
  return <FigureLink value={figure.value} to={rowsAddress(figure)} label={label} />;
}
