import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { graphql } from '../graphql';
import { useT } from '../lib/messages';
import { useNames } from '../lib/names';
import { useCan } from '../lib/viewer';
import { Card } from './card';
import { Tag } from './tag';

const promotionAboutDocument = graphql(/* GraphQL */ `
  query PromotionAbout($publications: PublicationFilter, $awards: AwardFilter) {
    publications(first: 20, filter: $publications) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          id
          titleUk
          titleEn
          kind
        }
      }
    }
    awards(first: 20, filter: $awards) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          id
          titleUk
          titleEn
        }
      }
    }
  }
`);

interface PromotionAboutProps {
  readonly record: { readonly type: 'visit' | 'partnership' | 'organisation'; readonly id: string };
}

/** What was published about a record, and the awards that belong to it; nothing where there is none to show or to add. */
export function PromotionAbout({ record: { type, id } }: PromotionAboutProps) {
  const t = useT();
  const names = useNames();
  const can = useCan();
  const filter = {
    visitIds: type === 'visit' ? [id] : undefined,
    partnershipIds: type === 'partnership' ? [id] : undefined,
    organisationIds: type === 'organisation' ? [id] : undefined,
  };
  const { data } = useQuery(promotionAboutDocument, {
    variables: { publications: filter, awards: filter },
    skip: !can('promotion.read'),
    fetchPolicy: 'cache-and-network',
  });
  const publications = data?.publications.edges.map(({ node }) => node) ?? [];
  const awards = data?.awards.edges.map(({ node }) => node) ?? [];
  const mayEdit = can('promotion.edit');
  const count = publications.length + awards.length;
  if (data === undefined || (count === 0 && !mayEdit)) return null;
  return (
    <Card
      title={t('promotion.publishedAbout')}
      count={count || undefined}
      action={
        mayEdit && (
          <Button
            component={Link}
            to={`/publications/new?${type}=${id}`}
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
          >
            {t('action.add')}
          </Button>
        )
      }
    >
      {count === 0 && <p className="muted dense">{t('promotion.nothingAbout')}</p>}
      <ul style={{ display: 'grid', gap: 6, listStyle: 'none', margin: 0, padding: 0 }}>
        {publications.map((publication) => (
          <li key={publication.id}>
            <Link className="link" to={`/publications/${publication.id}`}>
              {names.title(publication)}
            </Link>{' '}
            <Tag>{t(`enum.PublicationKind.${publication.kind}`)}</Tag>
          </li>
        ))}
        {awards.map((award) => (
          <li key={award.id}>
            <Link className="link" to={`/awards/${award.id}`}>
              {names.title(award)}
            </Link>{' '}
            <Tag tone="accent">{t('award.one')}</Tag>
          </li>
        ))}
      </ul>
    </Card>
  );
}
