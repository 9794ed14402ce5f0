/** Common verbs as patients and staff do them, in the forms that no ending shows. */
import { wordSet } from './word-set.ts';

export const verbs = wordSet(`
accept achieve act arise ask ate avoid awake bear beat became began bend bent bet bite bit blew blow bought bounce break
breathe bring broke brought build built burnt carry catch caught chew choke chose clap climb cling close collapse come cope
cough crawl cried cry cut deal dealt demand dig dive do drag drank draw drew drive drop drove dug dying eat endure exhale
explain fall fear feed feel fell felt fight find flew fling fly forgave forgot forgotten fought freeze frequent froze frown
gave get give glance go goes gone grab grew grin grow had hang heal hear heard held hesitate hid hide hold hung hurry hurt
imagine imitate inhale itch join jump keep kept kick kneel knelt knew laid lay leak lean leap learnt leave led left lie lose
lost made meet met mourn move nap nod notice obey obtain open overcome overdo paid pass pause pay perceive persist plan
point pray press pretend prevent promise pull push quit raise ran rang react read rebuild recall recover refrain regain
relapse rely remember resist rest resume retain ride ring rise rode rub said sang sank sat say scream see seek send
sent set shake share shift shook show shut sigh sing sink sit sleep slept slip smile snap sneeze sold sought speak spend
spent spill spoke sprang squeeze stand steal step stick stood stop stretch strike stroll struck struggle stuck stumble
succeed suffer survive swallow swam sweat swell swept swim swing swung take talk taught tear tell tend think threw throw
told took touch tore trip tried trust try turn twist understand urinate use vomit wait wake walk want wash watch wear weep
went wept wheel win wish woke won wonder wore worsen write wrote yell yawn
`);
