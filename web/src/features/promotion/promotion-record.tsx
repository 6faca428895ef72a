import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { RecordType } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useIsPhone } from '../../lib/use-phone';
import { useTrash } from '../../lib/use-trash';
import { useCan } from '../../lib/viewer';
import { LoadError } from '../../ui/load-error';
import { Page } from '../../ui/page';
import { RecordHead, RecordTabs } from '../../ui/record-layout';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { useMayEdit } from './use-may-edit';

interface PromotionRecordProps {
  readonly type: RecordType;
  /** The list that the record stands in. */
  readonly list: { readonly label: string; readonly to: string };
  readonly query: { readonly error?: Error | undefined; refetch(): Promise<unknown> };
  readonly record:
    | { readonly version: number; readonly title: string; readonly community: { readonly id: string } | null }
    | undefined;
  readonly sub?: ReactNode;
  readonly tag?: ReactNode;
  /** Further actions of those who may change the record. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** The page of a publication, an award or a gift: its head with what may be done, and the tab of its history. */
export function PromotionRecord({ type, list, query, record, sub, tag, more, children }: PromotionRecordProps) {
  const t = useT();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const can = useCan();
  const mayEdit = useMayEdit();
  const [params] = useSearchParams();
  const { id = '' } = useParams();
  const { trash, trashing } = useTrash(() => void navigate(`${list.to}/${id}`));
  if (record === undefined) {
    return (
      <Page title={list.label} crumbs={[list]}>
        {query.error ? (
          <LoadError error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <SkeletonRows rows={8} height={44} />
        )}
      </Page>
    );
  }
  const { title, version, community } = record;
  const actions = mayEdit(community?.id) && (
    <>
      {can('trash.edit') && (
        <Button
          variant="subtle"
          color="gray"
          loading={trashing}
          leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
          onClick={() => void trash({ type, id, version, title }).then((gone) => gone && navigate(list.to))}
        >
          {t('trash.move')}
        </Button>
      )}
      {more}
      <Button
        component={Link}
        to={`${list.to}/${id}/edit`}
        leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
      >
        {t('action.edit')}
      </Button>
    </>
  );
  return (
    <Page
      title={title}
      titleInHeader={!phone}
      tone="surface"
      crumbs={[list]}
      actions={phone && actions}
      header={
        <RecordHead title={title} compact={phone} actions={actions} tag={tag} sub={sub}>
          <RecordTabs
            label={t('promotion.views')}
            current={params.get('tab') === 'history' ? 'history' : 'record'}
            tabs={[
              { key: 'record', label: t('promotion.record') },
              { key: 'history', label: t('history.title') },
            ]}
          />
        </RecordHead>
      }
    >
      {children}
    </Page>
  );
}
