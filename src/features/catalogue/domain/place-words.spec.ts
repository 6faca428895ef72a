import { plainName, searchForms, searchText, soundOf } from './place-words.js';

describe('a plain name', () => {
  it.each([
    ['Łódź', 'lodz'],
    ['Saint-Étienne', 'saint etienne'],
    ['L’Aquila', 'laquila'],
    ['Gießen', 'giessen'],
    ['Tromsø', 'tromso'],
    ['İzmir', 'izmir'],
    ['Halle (Saale)', 'halle saale'],
    ['Горішні Плавні', 'горішні плавні'],
    ['Йошкар', 'йошкар'],
    ['Їзмаїл', 'їзмаїл'],
    ['  ', ''],
  ])('of %s is %s', (name, plain) => {
    expect(plainName(name)).toBe(plain);
    expect(plainName(name.normalize('NFD'))).toBe(plain);
  });
});

describe('the sound of a name', () => {
  it.each([
    ['Штутгарт', 'Stuttgart', 'DE'],
    ['Тюбінген', 'Tübingen', 'DE'],
    ['Золінген', 'Solingen', 'DE'],
    ['Цвікау', 'Zwickau', 'DE'],
    ['Жешув', 'Rzeszów', 'PL'],
    ['Пшемисль', 'Przemyśl', 'PL'],
    ['Хжанув', 'Chrzanów', 'PL'],
    ['Вроцлав', 'Wrocław', 'PL'],
    ['Шауляй', 'Šiauliai', 'LT'],
    ['Сілістра', 'Silistra', 'BG'],
    ['Тампере', 'Tampere', 'FI'],
    ['Нант', 'Nantes', 'FR'],
    ['Клуж-Напока', 'Cluj-Napoca', 'RO'],
  ])('%s and %s are one', (ukrainian, local, countryCode) => {
    const heard = soundOf(local, countryCode);
    expect(heard.slice(0, soundOf(ukrainian).length)).toBe(soundOf(ukrainian).slice(0, heard.length));
  });

  it('does not mix up other cities', () => {
    expect(soundOf('Люблін')).not.toBe(soundOf('Berlin', 'DE'));
    expect(soundOf('Бремен')).not.toBe(soundOf('Dresden', 'DE'));
  });
});

describe('what a search looks through', () => {
  it('has each form of each name once, a sound that several share too', () => {
    expect(searchText('DE', ['Munich', 'München', 'Мюнхен'])).toBe('| munich | munchen | мюнхен | ~ munik ~ munken ~');
  });

  it('is asked for the plain form of Latin words and for both forms of Cyrillic ones', () => {
    expect(searchForms('  WROCŁAW ')).toEqual([{ mark: '|', form: 'wroclaw' }]);
    expect(searchForms('Goettingen').map(({ form }) => form)).toEqual(['goettingen', 'gottingen']);
    expect(searchForms('Вроцлав')).toEqual([
      { mark: '~', form: 'vroklav' },
      { mark: '|', form: 'вроцлав' },
    ]);
    expect(searchForms('%_ |')).toEqual([]);
  });
});
