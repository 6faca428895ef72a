import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql';
import type { ReportedType } from '../../graphql/graphql';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { type PickerProps, RecordSelect, useTypedSearch } from './record-select';

const reportedRecordOptions = graphql(/* GraphQL */ `
  query ReportedRecordOptions($filter: ReportableRecordFilter!) {
    reportableRecords(first: 20, filter: $filter) {
      edges {
        node {
          id
          titleUk
          titleEn
          startsOn
          endsOn
        }
      }
    }
  }
`);

interface ReportedRecordPickerProps extends PickerProps {
  readonly type: ReportedType;
  /** whose programme it is */
  readonly communityId: string;
}

/** A record of one type that may stand in the community's programme. */
export function ReportedRecordPicker({ type, communityId, ...props }: ReportedRecordPickerProps) {
  const names = useNames();
  const dates = useDates();
  const [search, onType] = useTypedSearch();
  const { data, previousData } = useQuery(reportedRecordOptions, {
    variables: { filter: { type, communityId, search: search === '' ? undefined : search } },
  });
  const options = (data ?? previousData)?.reportableRecords.edges.map(({ node }) => ({
    value: node.id,
    label: names.title(node),
    detail: node.startsOn ? dates.range(node.startsOn, node.endsOn ?? node.startsOn) : undefined,
  }));
  return <RecordSelect {...props} onType={onType} options={options ?? []} />;
}
