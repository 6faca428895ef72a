import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { LoadError } from './load-error';
import { Page } from './page';
import { SkeletonRows } from './skeleton-rows';

interface EditPageProps<Data, Found> {
  readonly title: string;
  /** The list that the record stands in. */
  readonly list: { readonly label: string; readonly to: string };
  /** What `useQuery` says of the record. */
  readonly query: {
    readonly data?: Data | undefined;
    readonly error?: Error | undefined;
    refetch(): Promise<{ readonly data?: Data | undefined }>;
  };
  readonly recordIn: (data: Data) => Found;
  readonly nameOf: (record: Found) => string;
  /** The form; `newest` brings the record as it is now, for the one who was slower. */
  readonly children: (record: Found, newest: () => Promise<Found>) => ReactNode;
}

/** The page on which a record is edited: the way back, and the form as soon as the record is there. */
export function EditPage<Data, Found>({ title, list, query, recordIn, nameOf, children }: EditPageProps<Data, Found>) {
  const { id = '' } = useParams();
  const { data, error, refetch } = query;

  async function newest(): Promise<Found> {
    const { data: fresh } = await refetch();
    if (!fresh) throw new Error('the record did not come');
    return recordIn(fresh);
  }

  return (
    <Page title={title} crumbs={[list, { label: data ? nameOf(recordIn(data)) : '…', to: `${list.to}/${id}` }]}>
      {data ? (
        children(recordIn(data), newest)
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={8} height={56} />
      )}
    </Page>
  );
}
