/** How GeoNames numbers the oblasts, by the first word of their Ukrainian names. */
const DIVISIONS: Readonly<Record<string, string>> = {
  черкаська: '01',
  чернігівська: '02',
  чернівецька: '03',
  дніпропетровська: '04',
  донецька: '05',
  'івано-франківська': '06',
  харківська: '07',
  херсонська: '08',
  хмельницька: '09',
  кіровоградська: '10',
  крим: '11',
  київ: '12',
  київська: '13',
  луганська: '14',
  львівська: '15',
  миколаївська: '16',
  одеська: '17',
  полтавська: '18',
  рівненська: '19',
  севастополь: '20',
  сумська: '21',
  тернопільська: '22',
  вінницька: '23',
  волинська: '24',
  закарпатська: '25',
  запорізька: '26',
  житомирська: '27',
};

/** GeoNames' number of an oblast as the register writes it, e.g. `Хмельницька область`; null: not one of them. */
export function divisionOfOblast(region: string | null): string | null {
  const words = (region ?? '').toLowerCase().replace('автономна республіка', '').trim().split(/\s+/);
  const [name = ''] = words[0] === 'м.' ? words.slice(1) : words;
  return DIVISIONS[name] ?? null;
}
