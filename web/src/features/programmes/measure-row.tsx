import { DragDropContext, Draggable, Droppable, type DropResult } from '@hello-pangea/dnd';
import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReportMeasureRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { EntryLine } from './entry-line';
import { measureAnchor } from './report-anchors';
import type { PaperProps } from './paper-props';
import { WordsEditor } from './words-editor';
import classes from './annual-report.module.css';

interface MeasureRowProps extends PaperProps {
  readonly measure: ReportMeasureRowFragment;
}

/** One measure on the sheet, with its entries in their order. */
export function MeasureRow({ measure, ...paper }: MeasureRowProps) {
  const { editable } = paper;
  const { measureId, code, title, entries, nothingDone, leadIn, layout } = measure;
  const wrong = wrongEntries(paper);
  const lines = entries.map((line) => (
    <EntryLine
      key={line.entryId}
      line={line}
      bullet={layout === 'BULLETS'}
      wrong={wrong.has(line.entryId)}
      {...paper}
    />
  ));
  return (
    <tr id={measureAnchor(measureId)} tabIndex={-1} className={classes.measure}>
      <td className={classes.code}>{code}</td>
      <td>{title}</td>
      <td>
        {nothingDone ?? (
          <>
            {leadIn && <p className={classes.leadIn}>{leadIn}</p>}
            {editable ? <Sortable measure={measure} paper={paper} /> : lines}
          </>
        )}
        {editable && <MeasureTools measure={measure} paper={paper} />}
      </td>
    </tr>
  );
}

interface MeasureOnPaper {
  readonly measure: ReportMeasureRowFragment;
  readonly paper: PaperProps;
}

/** Entries in which an error stands that nobody has looked at. */
function wrongEntries({ report }: PaperProps): ReadonlySet<string | null> {
  return new Set(
    report.warnings.flatMap(({ accepted, severity, entryId }) => (!accepted && severity === 'ERROR' ? [entryId] : [])),
  );
}

/** Entries are put in order by mouse, touch or keyboard (space, arrows, space). */
function Sortable({ measure, paper }: MeasureOnPaper) {
  const t = useT();
  const { measureId, entries, layout } = measure;
  // what was moved stands there at once; the server's order follows
  const [moved, setMoved] = useState<readonly string[] | null>(null);
  const wrong = wrongEntries(paper);
  const place = new Map(moved?.map((id, index) => [id, index]));
  const shown = moved
    ? [...entries].sort((a, b) => (place.get(a.entryId) ?? 0) - (place.get(b.entryId) ?? 0))
    : entries;

  async function drop({ source, destination }: DropResult) {
    if (!destination || destination.index === source.index) return;
    const ids = shown.map(({ entryId }) => entryId);
    const [id = ''] = ids.splice(source.index, 1);
    ids.splice(destination.index, 0, id);
    setMoved(ids);
    await paper.editing.order(measureId, ids);
    setMoved(null);
  }

  return (
    <DragDropContext onDragEnd={(result) => void drop(result)} dragHandleUsageInstructions={t('report.dragHelp')}>
      <Droppable droppableId={measureId}>
        {(list) => (
          <div ref={list.innerRef} {...list.droppableProps}>
            {shown.map((line, index) => (
              <Draggable
                key={line.entryId}
                draggableId={line.entryId}
                index={index}
                isDragDisabled={entries.length < 2}
              >
                {(item) => (
                  <div ref={item.innerRef} {...item.draggableProps}>
                    <EntryLine
                      line={line}
                      bullet={layout === 'BULLETS'}
                      wrong={wrong.has(line.entryId)}
                      handle={entries.length > 1 ? item.dragHandleProps : null}
                      {...paper}
                    />
                  </div>
                )}
              </Draggable>
            ))}
            {list.placeholder}
          </div>
        )}
      </Droppable>
    </DragDropContext>
  );
}

/** What can be done with a measure: an entry more, a list or paragraphs, the sentence before, «тощо». */
function MeasureTools({ measure, paper }: MeasureOnPaper) {
  const t = useT();
  const [leading, setLeading] = useState(false);
  const { editing, language, onEntry } = paper;
  const { measureId, layout, openList, leadIn, entries } = measure;
  const revise = (fields: object) => editing.revise({ measures: [{ measureId, ...fields }] });
  const byHand = entries.some(({ entry }) => entry?.position !== null && entry?.position !== undefined);
  return (
    <div className={classes.tools}>
      {leading && (
        <WordsEditor
          label={t('report.leadIn')}
          text={leadIn ?? ''}
          onSave={(text) => revise(language === 'UK' ? { leadInUk: text } : { leadInEn: text })}
          onClose={() => setLeading(false)}
        />
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
        onClick={() => onEntry({ kind: 'new', key: `new:${measureId}`, measureId, record: null })}
      >
        {t('report.addEntry')}
      </Button>
      {entries.length > 0 && (
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('report.layout')}
            value={layout}
            onChange={(value) => void revise({ layout: value })}
            data={(['BULLETS', 'PARAGRAPHS'] as const).map((value) => ({
              value,
              label: t(`enum.MeasureLayout.${value}`),
            }))}
          />
          <Button size="compact-xs" variant="subtle" onClick={() => setLeading(!leading)}>
            {t('report.leadIn')}
          </Button>
          <Checkbox
            size="xs"
            label={t('report.openList')}
            checked={openList}
            onChange={(event) => void revise({ openList: event.currentTarget.checked })}
          />
          {byHand && (
            <Button size="compact-xs" variant="subtle" onClick={() => void editing.order(measureId, [])}>
              {t('report.byDate')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
