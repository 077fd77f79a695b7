import { describe, expect, test } from 'vitest';

import { writtenPassword } from '../../src/address/credentials.js';
import { HOLE } from '../../src/address/hole.js';
import { parseTarget } from '../../src/address/target.js';

/** `host: last character of the password`, for an address whose unknown parts are written `${}`. */
function passwordOf(written: string): string | undefined {
  const text = written.replaceAll('${}', HOLE);
  const password = writtenPassword(text, parseTarget(text, 'connection-string'));
  return password && `${password.host ?? '?'}: ${text.charAt(password.end)}`;
}

describe('a password in an address', () => {
  test.each<[address: string, expected: string]>([
    ['postgres://app:kJ82hsdA@db.acme.io:5432/shop', 'db.acme.io:5432: A'],
    ['postgres://${}:kJ82hsdA@db.acme.io/shop', 'db.acme.io: A'],
    ['postgres://app:kJ82hsdA@${}/shop', '?: A'],
    ['postgres://app:kJ82hsdA@${}.acme.io/shop', '?: A'],
    ['postgres://app:kJ82hsdA@db.${}/shop', 'db.*: A'],
    ['postgres://app:kJ82hsdA@Db.acme.IO/shop', 'Db.acme.IO: A'],
    ['postgres://app:50%kJ82hsdA@db.acme.io/shop', 'db.acme.io: A'],
    ['postgres://app:x7@db.acme.io/shop', 'db.acme.io: 7'],
    ['postgres://app:k_Xy8.2hsd@db.acme.io/shop', 'db.acme.io: d'],
    ['postgres://app:where82Hsd@db.acme.io/shop', 'db.acme.io: d'],
    ['mongodb+srv://shop:Xk29dkPq81@cluster0.ab1cd.mongodb.net/shop', 'cluster0.ab1cd.mongodb.net: 1'],
    ['mongodb+srv://admin:admin123@cluster0.ab1cd.mongodb.net', 'cluster0.ab1cd.mongodb.net: 3'],
    ['mongodb://shop:Xk29dkPq81@mongo:27017/shop', 'mongo:27017: 1'],
    ['mongodb://shop:admin123@mongo:27017,db.acme.io:27017/shop', 'mongo:27017: 3'],
    ['redis://:Xk29dkPq81@redis-12.c1.redislabs.com:1234', 'redis-12.c1.redislabs.com:1234: 1'],
    ['amqps://shop:Xk29dkPq81@kangaroo.rmq.cloudamqp.com/shop', 'kangaroo.rmq.cloudamqp.com: 1'],
    ['smtps://mailer%40acme.io:p%40ssW0rt@smtp.acme.io', 'smtp.acme.io: t'],
    ['https://deploy:ghT8sk2L@git.acme.io/shop.git', 'git.acme.io: L'],
    ['Server=tcp:acme.database.windows.net,1433;User ID=sa;Password=Zx81!kdjf;Encrypt=true', 'acme.database.windows.net:1433: f'],
    ['host=db.acme.io user=app password=kJ82hsdA dbname=shop', 'db.acme.io: A'],
    ['host=db.acme.io user=app password=kJ82hsdA:xx dbname=shop', 'db.acme.io: x'],
    ['AccountName=acme;AccountKey=admin1234;EndpointSuffix=core.windows.net', '?: 4'],
    ['DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=ab12/+sdlkfjsldfkjsdlfkj==;EndpointSuffix=core.windows.net', '?: ='],
    [
      'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=ab12sdlkfjsldfkj=',
      'acme.servicebus.windows.net: =',
    ],
  ])('%s', (address, expected) => {
    expect(passwordOf(address)).toBe(expected);
  });
});

describe('no password', () => {
  test.each<[reason: string, address: string]>([
    ['a user alone', 'postgres://app@db.acme.io/shop'],
    ['an empty one', 'postgres://app:@db.acme.io/shop'],
    ['no credentials', 'https://api.acme.io/users'],
    ['one that is read at run time', 'postgres://app:${}@db.acme.io/shop'],
    ['a part of one', 'postgres://app:pre${}@db.acme.io/shop'],
    ['brackets', 'mongodb+srv://<user>:<password>@cluster0.ab1cd.mongodb.net'],
    ['brackets of another kind', 'postgres://app:[YOUR-PASSWORD]@db.acme.io/shop'],
    ['the name of a variable', 'postgres://app:$DB_PASSWORD@db.acme.io/shop'],
    ['capitals', 'postgres://app:GEHEIMWORT@db.acme.io/shop'],
    ['a name between underscores', 'postgres://app:__DB_PASSWORD__@db.acme.io/shop'],
    ['capitals that name it', 'postgres://USER:PASSWORD@db.acme.io/shop'],
    ['the word itself', 'postgres://user:password@db.acme.io/shop'],
    ['the word for what it opens', 'postgres://app:dbpassword@db.acme.io/shop'],
    ['a word that asks to be replaced', 'postgres://app:changeme@db.acme.io/shop'],
    ['one that says whose', 'postgres://app:your_password_1@db.acme.io/shop'],
    ['stars', 'postgres://app:****@db.acme.io/shop'],
    ['crosses', 'postgres://app:xxxx@db.acme.io/shop'],
    ['dots', 'postgres://app:...@db.acme.io/shop'],
    ['the same as the user', 'postgres://kJ82hsdA:kJ82hsdA@db.acme.io/shop'],
    ['the same as the user: the default of an image', 'postgres://postgres:postgres@db:5432/shop'],
    ['the default of RabbitMQ', 'amqp://guest:guest@rabbitmq:5672'],
    ['the example of an image', 'mongodb://root:example@mongo:27017'],
    ['a weak one inside a compose network', 'mysql://app:secret123@mysql:3306/shop'],
    ['a weak one in a private network', 'redis://:admin@10.0.0.7:6379'],
    ['a host of a manual', 'postgres://app:kJ82hsdA@example.com/shop'],
    ['a host in capitals', 'postgres://app:kJ82hsdA@DB_PROD/shop'],
    ['a word for a host', 'postgres://app:kJ82hsdA@host:5432/shop'],
    ['a host that asks to be replaced', 'postgres://app:kJ82hsdA@your-project.supabase.co/shop'],
    ['a service to try it out', 'https://bob:kJ82hsdA@httpbin.org/basic-auth/bob/kJ82hsdA'],
    ['an old key of Sentry, which is public', 'https://3f2a8b:9c7d1e@sentry.io/42'],
    [
      'the key of the emulator',
      'AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://azurite:10000/devstoreaccount1',
    ],
    ['prose', 'password=kJ82hsdA is wrong'],
    ['a key that is read at run time', 'AccountName=acme;AccountKey=${};EndpointSuffix=core.windows.net'],
  ])('%s', (_reason, address) => {
    expect(passwordOf(address)).toBeUndefined();
  });
});
