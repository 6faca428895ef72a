import { useQuery } from '@apollo/client/react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { NeedRecordFragment } from '../../graphql/graphql';
import { useLocale, useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useIsPhone } from '../../lib/use-phone';
import { Person } from '../../ui/avatar';
import { Card, Facts } from '../../ui/card';
import { LoadError } from '../../ui/load-error';
import { Note } from '../../ui/note';
import { Page } from '../../ui/page';
import { RecordColumns, RecordHead, RecordHistory, RecordTabs } from '../../ui/record-layout';
import { RecordRemindersCard } from '../../ui/record-reminders';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { NeedHistory } from './need-history';
import { NatureMark, NeedStatusTag, Whose } from './need-marks';
import { NeedMoves, useMayEditNeed } from './need-moves';
import { NeedValidity } from './need-validity';
import { useNeedWords } from './need-words';
import { needDocument } from './needs.documents';
import classes from './needs.module.css';

export function NeedPage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(needDocument, { variables: { id } });
  if (data) return <NeedView key={id} need={data.needOrOffer} />;
  return (
    <Page title={t('nav.needs')} crumbs={[{ label: t('nav.needs'), to: '/needs' }]}>
      {error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={8} height={44} />}
    </Page>
  );
}

function NeedView({ need }: { readonly need: NeedRecordFragment }) {
  const t = useT();
  const names = useNames();
  const phone = useIsPhone();
  const editable = useMayEditNeed()(need);
  const [params] = useSearchParams();
  const tab = params.get('tab') === 'history' ? 'history' : 'need';
  const { id, nature, status, statusReason, municipality } = need;
  const title = names.title(need);
  const moves = <NeedMoves need={need} compact={phone} />;
  return (
    <Page
      title={title}
      titleInHeader={!phone}
      tone="surface"
      crumbs={[{ label: t('nav.needs'), to: '/needs' }]}
      phoneCorner={editable ? moves : undefined}
      header={
        <RecordHead
          title={title}
          tag={<NeedStatusTag status={status} />}
          sub={
            <>
              <NatureMark nature={nature} />
              {municipality ? (
                <Link className="link" to={`/municipalities/${municipality.id}/needs`}>
                  <Whose municipality={municipality} />
                </Link>
              ) : (
                <Whose municipality={null} />
              )}
            </>
          }
          compact={phone}
          actions={moves}
        >
          {(!phone || tab === 'history') && (
            <RecordTabs
              label={t('need.views')}
              current={tab}
              tabs={[
                { key: 'need', label: t(`enum.NeedNature.${nature}`) },
                { key: 'history', label: t('history.title') },
              ]}
            />
          )}
        </RecordHead>
      }
    >
      {tab === 'history' ? (
        <RecordHistory>
          <NeedHistory id={id} />
        </RecordHistory>
      ) : (
        <RecordColumns
          main={
            <>
              {statusReason !== null && (
                <Note>
                  <b>{t(`enum.NeedStatus.${status}`)}</b>: {statusReason}
                </Note>
              )}
              <Description need={need} />
            </>
          }
          side={
            <>
              <NeedValidity need={need} editable={editable} />
              <NeedFacts need={need} />
              <RecordRemindersCard type="NEED_OR_OFFER" id={id} />
            </>
          }
        />
      )}
    </Page>
  );
}

/** What it is, in the language of the screen first. */
function Description({
  need: { descriptionUk, descriptionEn, titleUk, titleEn },
}: {
  readonly need: NeedRecordFragment;
}) {
  const t = useT();
  const heading = useNames().title({ titleUk, titleEn });
  const english = useLocale() === 'en';
  const [uk, en] = [
    { language: 'uk', label: t('vision.inUkrainian'), title: titleUk, text: descriptionUk },
    { language: 'en', label: t('vision.inEnglish'), title: titleEn, text: descriptionEn },
  ];
  const texts = (english ? [en, uk] : [uk, en]).filter(({ title, text }) => title !== null || text !== null);
  return (
    <Card title={t('need.description')}>
      <div className={classes.texts}>
        {texts.map(({ language, label, title, text }) => (
          <div key={language} lang={language}>
            <div className="muted small">{label}</div>
            {title !== null && title !== heading && <b>{title}</b>}
            {text === null ? <p className="muted">{t('need.noDescription')}</p> : <p>{text}</p>}
          </div>
        ))}
        {titleEn === null && <p className="muted dense">{t('need.noEnglish')}</p>}
      </div>
    </Card>
  );
}

function NeedFacts({ need }: { readonly need: NeedRecordFragment }) {
  const t = useT();
  const names = useNames();
  const words = useNeedWords();
  const { nature, beneficiary, owner, note } = need;
  return (
    <Card title={t('municipality.facts')}>
      <Facts
        rows={[
          [t('filter.direction'), words.about(need)],
          [t(nature === 'OFFER' ? 'need.offerKind' : 'aid.type'), words.kind(need)],
          [t('need.priority'), words.priority(need)],
          [t('need.quantity'), words.quantity(need)],
          [t('need.cost'), words.cost(need)],
          [
            t(nature === 'OFFER' ? 'need.provider' : 'need.beneficiary'),
            beneficiary && (
              <Link className="link" to={`/organisations/${beneficiary.id}`}>
                {names.organisation(beneficiary)}
              </Link>
            ),
          ],
          [t('agreement.owner'), owner && <Person user={owner} />],
          [t('agreement.note'), note],
        ]}
      />
    </Card>
  );
}
