import { useQuery } from '@apollo/client/react';
import { Button, SegmentedControl } from '@mantine/core';
import { IconDownload, IconLock, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { AnnualReportRecordFragment, Language } from '../../graphql/graphql';
import { useLocale, useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useTrash } from '../../lib/use-trash';
import { useCan } from '../../lib/viewer';
import { LoadError } from '../../ui/load-error';
import { Page } from '../../ui/page';
import { SavingState } from '../../ui/saving-state';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { annualReportDocument } from './annual-report.documents';
import { EntryDialog, type EntryWish } from './entry-dialog';
import { ReportHistory } from './report-history';
import { ReportDifferences } from './report-differences';
import { ReportOutline } from './report-outline';
import { ReportPaper } from './report-paper';
import { ReportStatusTag } from './report-status-tag';
import { ReportWarnings } from './report-warnings';
import { SignDialog } from './sign-dialog';
import { type ReportEditing, useReportEditing } from './use-report-editing';
import classes from './annual-report.module.css';

export function AnnualReportPage() {
  const t = useT();
  const { id = '' } = useParams();
  const locale = useLocale();
  const [language, setLanguage] = useState<Language>(locale === 'en' ? 'EN' : 'UK');
  const { data, previousData, error, refetch } = useQuery(annualReportDocument, { variables: { id, language } });
  const shown = data ?? previousData;
  if (shown)
    return (
      <Report report={shown.annualReport} language={language} onLanguage={setLanguage} onChanged={() => refetch()} />
    );
  return (
    <Page title={t('enum.RecordType.ANNUAL_REPORT')} crumbs={[{ label: t('nav.programmes'), to: '/programmes' }]}>
      {error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={10} height={56} />}
    </Page>
  );
}

interface ReportProps {
  readonly report: AnnualReportRecordFragment;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onChanged: () => Promise<unknown>;
}

/** The sheet as it prints in the centre, where it stands at the left, what to look at at the right. */
function Report({ report, language, onLanguage, onChanged }: ReportProps) {
  const t = useT();
  const editable = useCan()('programmes.edit') && report.status === 'DRAFT';
  const editing = useReportEditing(report, language, onChanged);
  const [wish, setWish] = useState<EntryWish | null>(null);
  const title = t('report.annual', { year: String(report.year) });
  return (
    <Page
      title={title}
      sub={
        <span className={classes.state}>
          <ReportStatusTag status={report.status} />
          {report.edition > 1 && t('report.edition', { edition: report.edition })}
          <SavingState state={editing.saving ? 'saving' : 'idle'} />
        </span>
      }
      crumbs={[
        { label: t('nav.programmes'), to: '/programmes' },
        { label: t('programme.one'), to: `/programmes/${report.programme.id}` },
      ]}
      actions={editable && <SignButton report={report} editing={editing} />}
      header={
        <ReportToolbar report={report} language={language} onLanguage={onLanguage}>
          {editable && <TrashButton report={report} title={title} />}
        </ReportToolbar>
      }
    >
      <div className={classes.page}>
        <ReportOutline report={report} />
        <ReportPaper report={report} language={language} editing={editing} editable={editable} onEntry={setWish} />
        <aside className={classes.side}>
          {report.status === 'SIGNED' ? (
            <ReportDifferences report={report} />
          ) : (
            <ReportWarnings
              report={report}
              editing={editing}
              editable={editable}
              onEntry={setWish}
              onChanged={onChanged}
            />
          )}
          <ReportHistory id={report.id} />
        </aside>
      </div>
      {wish && (
        <EntryDialog key={wish.key} wish={wish} report={report} editing={editing} onClose={() => setWish(null)} />
      )}
    </Page>
  );
}

interface ToolbarProps extends Omit<ReportProps, 'onChanged'> {
  readonly children: ReactNode;
}

/** The language of the sheet, the files of it, and what else can be done with it. */
function ReportToolbar({ report, language, onLanguage, children }: ToolbarProps) {
  const t = useT();
  const names = useNames();
  return (
    <div className={classes.toolbar}>
      <span className="ellipsis muted small">{names.title(report.programme)}</span>
      <span className={classes.spacer} />
      <SegmentedControl
        size="xs"
        aria-label={t('report.language')}
        value={language}
        onChange={(value) => onLanguage(value === 'EN' ? 'EN' : 'UK')}
        data={[
          { value: 'UK', label: t('report.ukrainian') },
          { value: 'EN', label: t('report.english') },
        ]}
      />
      {(['docx', 'pdf'] as const).map((format) => (
        <Button
          key={format}
          size="xs"
          component="a"
          href={`/files/annual-reports/${report.id}/${language.toLowerCase()}.${format}`}
          download
          leftSection={<IconDownload size={14} stroke={2} aria-hidden />}
        >
          {format.toUpperCase()}
        </Button>
      ))}
      {children}
    </div>
  );
}

/** Only a draft can go; what was signed stays. */
function TrashButton({ report, title }: { readonly report: AnnualReportRecordFragment; readonly title: string }) {
  const t = useT();
  const can = useCan();
  const navigate = useNavigate();
  const { id, version, programme } = report;
  const { trash, trashing } = useTrash(() => void navigate(`/annual-reports/${id}`));
  if (!can('trash.edit')) return null;
  return (
    <Button
      size="xs"
      variant="subtle"
      color="gray"
      loading={trashing}
      leftSection={<IconTrash size={14} stroke={2} aria-hidden />}
      onClick={() =>
        void trash({ type: 'ANNUAL_REPORT', id, version, title }).then(
          (gone) => gone && navigate(`/programmes/${programme.id}`),
        )
      }
    >
      {t('trash.move')}
    </Button>
  );
}

interface SignButtonProps {
  readonly report: AnnualReportRecordFragment;
  readonly editing: ReportEditing;
}

function SignButton({ report, editing }: SignButtonProps) {
  const t = useT();
  const [signing, setSigning] = useState(false);
  return (
    <>
      <Button
        variant="filled"
        leftSection={<IconLock size={16} stroke={1.75} aria-hidden />}
        onClick={() => setSigning(true)}
      >
        {t('report.signAndFreeze')}
      </Button>
      {signing && <SignDialog report={report} editing={editing} onClose={() => setSigning(false)} />}
    </>
  );
}
