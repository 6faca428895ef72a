import type { DraggableProvidedDragHandleProps } from '@hello-pangea/dnd';
import { Button } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReportLineRowFragment } from '../../graphql/graphql';
import { classNames } from '../../lib/class-names';
import { useT } from '../../lib/messages';
import { pathOf } from '../../lib/record-paths';
import { entryAnchor } from './report-anchors';
import type { PaperProps } from './paper-props';
import { WordsEditor } from './words-editor';
import classes from './annual-report.module.css';

interface EntryLineProps extends PaperProps {
  readonly line: ReportLineRowFragment;
  readonly bullet: boolean;
  /** an error stands in it */
  readonly wrong: boolean;
  readonly handle?: DraggableProvidedDragHandleProps | null;
}

/** One entry on the sheet; a click edits its words. */
export function EntryLine({ line, bullet, wrong, handle, editable, ...paper }: EntryLineProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { entry } = line;
  const text = bullet ? `• ${line.line}` : line.line;
  const className = classNames(classes.entry, wrong && classes.wrong);
  if (!editable || !entry)
    return (
      <p id={entryAnchor(line.entryId)} tabIndex={-1} className={className}>
        {text}
      </p>
    );
  if (open) return <EntryWords line={line} paper={paper} onClose={() => setOpen(false)} />;
  return (
    <div className={classes.entryRow}>
      {handle && (
        <span {...handle} className={classes.handle} aria-label={t('report.drag')}>
          <IconGripVertical size={14} stroke={2} aria-hidden />
        </span>
      )}
      <button
        id={entryAnchor(line.entryId)}
        type="button"
        className={className}
        title={t('report.editWords')}
        onClick={() => setOpen(true)}
      >
        {text}
      </button>
    </div>
  );
}

interface EntryWordsProps {
  readonly line: ReportLineRowFragment;
  readonly paper: Omit<PaperProps, 'editable'>;
  readonly onClose: () => void;
}

function EntryWords({ line, paper, onClose }: EntryWordsProps) {
  const t = useT();
  const { entry, record, date, narrative } = line;
  const { language, editing, onEntry } = paper;
  if (!entry) return null;
  const own = language === 'UK' ? entry.textUk : entry.textEn;
  const write = (text: string | null) =>
    editing.reviseEntry(entry, language === 'UK' ? { textUk: text } : { textEn: text });
  return (
    <div className={classes.entryEditor}>
      {date && <div className={classes.entryDate}>{date} –</div>}
      <WordsEditor label={t('report.words')} text={narrative} onSave={(text) => write(text || null)} onClose={onClose}>
        {record && <span className="small muted">{t(own === null ? 'report.fromRecord' : 'report.ownWords')}</span>}
        {record && own !== null && (
          <Button size="compact-xs" variant="subtle" onClick={() => void write(null).then(onClose)}>
            {t('report.backToRecord')}
          </Button>
        )}
        {record && (
          <Link className="link small" to={pathOf(record)}>
            {t('report.openRecord')}
          </Link>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => onEntry({ kind: 'edit', key: `edit:${entry.id}`, entry, record })}
        >
          {t('report.more')}
        </Button>
      </WordsEditor>
    </div>
  );
}
