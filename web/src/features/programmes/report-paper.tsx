import type { Language } from '../../graphql/graphql';
import { MeasureRow } from './measure-row';
import type { PaperProps } from './paper-props';
import classes from './annual-report.module.css';

/** The column heads of the paper, in the paper's language. */
const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  UK: ['№', 'Зміст заходу', 'Виконання заходів'],
  EN: ['No.', 'Measure', 'What was done'],
};

/** The report as it will print. */
export function ReportPaper(props: PaperProps) {
  const { report, language } = props;
  const { title, sub, sections, signature } = report.sheet;
  return (
    <div className={classes.desk}>
      <article className={classes.paper} lang={language.toLowerCase()}>
        <h2 className={classes.paperTitle}>{title}</h2>
        <p className={classes.paperSub}>{sub}</p>
        <table className={classes.table}>
          <thead>
            <tr>
              {HEADERS[language].map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          {sections.map(({ heading, measures }) => (
            <tbody key={heading}>
              <tr>
                <th colSpan={3} scope="rowgroup">
                  {heading}
                </th>
              </tr>
              {measures.map((measure) => (
                <MeasureRow key={measure.measureId} measure={measure} {...props} />
              ))}
            </tbody>
          ))}
        </table>
        {(signature.post || signature.name) && (
          <footer className={classes.signature}>
            <span>{signature.post}</span>
            <span>{signature.name}</span>
            {signature.day && <span className={classes.signatureDay}>{signature.day}</span>}
          </footer>
        )}
      </article>
    </div>
  );
}
