/** Short forms, names of older generations, and names of more origins. */
import { wordSet } from './word-set.ts';

export const moreGivenNames = wordSet(`
anais jo brody brooks kaden landyn lupe easton hudson jaxon jayce jace knox kellan nora wyatt everly harlow willa hattie alma
genesis jayla camila valentina ximena mateo thiago santino nayeli citlaly dariela yareli
abbas abbey abbie abdi abdirahman abdullahi abe abednego abiodun abner adelaide adelita adina adolfo adolph adriano
afua agatha agustin ahmet aida aiko ailsa akbar akiko aleida aleksandra aleta alexa alexei alfonzo alisha alistair
alla allegra allie ally almaz althea alva alvera alvina alyce amani amaya ambrose amelie amparo anabel anahit anand
andra andreea andrzej angeline angelique angelita angus anika anissa anja annalise anneke annemarie annetta ansel
anselm anthea antonella antoni antwan anwar araceli archibald aretha ari ariadne arielle arlen arlo arman armand arnav
arne arnie arno arnulfo artie arvind ashanti ashish asif asmaa aspen augustina augustine augusto aurelia aurelie avis
axel aya ayanna azalea azra babette baldwin barb barbra barney barrett basil baxter bea beau bella benedict benicio
benigno benito bennie benny bernardo bernie berniece berta bertie bessie bettie bettye bev beverley bibi biljana
birgit birute blaine blair blaise blanche bo bobbi bogdan bonita boyd bradford brandee brandie bree brenna bria
brianne brigette brigitte britney brock bronwyn bruna bryn brynn buford burl burt caden caitlyn callie candelaria
candi caridad carina carlton carly carlyle carmine caro carolann carolee carroll caryl casimir cassie catarina
cathleen cathryn catrina cayla cecile cedrick celestina celestine celina celine chanel chantal charisse charlize
charmaine chauncey chet cheyenne chiquita chrissy christel christi christie christoph chrystal ciara cicely cinda
cinthia claribel clarice claudette claudine claus clementina clementine cleo cleopatra cletus clifton clive clotilde
colby coleen colette columba concepcion concetta conchita connell conrad constantin constantine cordelia cori cornelia
cortney cristal cristobal cruz curt cyril cyrus dagmar dagny dahlia daisy dalila dallin damaris damion danial danica
danilo danita dante danuta darby darcy daria darin dariusz darla darleen darrin darryn daryl dashawn davida davina
davon daw dayana deandre deann deanne debora debrah dee deedee deena deidre deja delbert delfina delilah della delma
delmar delphia delphine demarco demarcus demetra demetria denis denisse denny denzel deon derick deron desmond devan
devonte dexter diann dianna dianne dickie diedre dietrich dilip dillon dimitra dimitris dino dionne dirk dixie djamila
dollie dolly dominga dominick dominik donnell donnie doretha dorian dorinda dorit dorla dorothea dorris dottie doyle
drucilla dulce dwain earl earlene earline eartha eberhard edda eddy edie edison edmond edmundo eduarda edwina edythe
efrain efren egon ehsan ekaterina elaina elba elda eldon eleanora eleazar eleni elfriede eliana elicia elif eliseo
elizabet elka elke ellie ellis elma elmer elmo elnora eloisa eloy elroy elton elva elvin elvis elwood elyse emanuel
emelia emery emiko emile emmett emmitt emory enid ennis enoch erick ericka erlinda erma ermelinda erna ernestina errol
ervin erwin esau esme esperance essie estela estrella etta eula eulalia eulalie eunjung eustace evangelina evangelos
evelina everett ewan ezio fabiola fadi faisal fannie fanny fatemeh fausto fay faye feliciano felicity felipa felton
ferdinand fermin fern fernand fidel fidelia filip filippo flavia flavio fletcher florencia florian floriane florine
flossie fontaine forrest francisca franco francois francoise franz fredda fredric frida frieda friedrich fritz gaby
gaetano galen garland garth gaston gauri gavriel gayatri gayla gayle gaynor gemma genaro genevieve genie geoff
georgette georgianna georgie geri germaine german gerry gertie ghislaine gia giacomo gianna gianni gideon gil gilda
giles gino giorgio giovanna girish gisela giselle giulia giuseppe gladis glendon glennis glynis goldie gonzalo gopal
gracelyn graciana gracie grady grayson greer gregorio griselda guido guinevere gunnar gus gussie gwyneth gwynn hadley
hakeem hal haley halima halle hallie hanna hannelore hari harlan harley harmon harrison hasan haydee haylee hayley
haywood heinrich heinz helene helmut hendrik henriette henrik herlinda hermelinda hermine herminia hernan hershel
hester hettie hideo hiram hollie hollis horacio hortencia hortense hosea houda howie huan huey humberto hussain
hyacinth iain ibtisam idella ike ikechukwu ilana ileana ilene iliana ilse imogen imogene imran inga inge ingeborg
inigo inna ioana iona iris irvin isabela isadora isai isela isha ishmael isiah isis isolde israel issa istvan itzhak
iva ivette ivonne ivy iwona izabella izumi jacek jacinda jacinta jacinto jacklyn jackson jacky jacquelyn jacqui jad
jaden jaeden jagdish jaimie jakob jalen jamar jameson jamey jamila janae janene janessa janetta janey janiece janis
jannie jarrett jarrod jarvis jasmin jasper javon jaya jayla jayne jayson jazmin jazmine jeana jeanie jeanine jed
jedidiah jeffry jelena jenelle jenifer jeniffer jennette jeri jerilyn jermey jerold jerri jerrod jesica jess jessika
jett jewell jie jimena jimmie jitendra joachim joana jocelyn jocelyne joelle joellen johana johanna johnathon johnna
jolene jolie jonathon joni jonna jordi jorgen josef josefine joseline joselyn josette josiah joslyn jovan jovita joya
jozef judah judd jude judi judie judson jules juli juliann julieta juliette julissa jung junior junko justina justine
justyna jyoti kadin kai kaitlin kaleb kalyn kanisha kara kareem kareen karim karol karolina karrie karthik karyn kasey
kasimir kassandra kassidy kat katarina katelin katerina katharine kathi kathie kathrine kathryne katia katina katja
katlyn katsuko kaya kaye kaylee kayleigh kazimierz keegan keely keenan keira kelley kelli kellie kelvin kemal kendal
kendall kenia kenna kennedy kennith kenton keri kermit kerri kesha keven khadijah khalilah kian kiara kiera kieran
kiersten kiki kiley kimber kimberley kimiko kingsley kira kiran kirsten kirstin kirsty kiyoshi klara klaus knut kobe
koji kojo konrad konstantin kourtney kris krish krishna krista kristal kristian kristie kristofer kristopher kristy
krystle krystyna krzysztof kunal kurtis kwabena kwaku kyla kyra lacey lacy ladonna lafayette lainey lakesha lakisha
lalita lana landon laney lani laraine larhonda larissa lashawn lasonya latanya latifah latisha latonya latrice laurel
laurene lauretta laurette lauri lavern laverne lavinia lavon lawanda layton lazaro leana leandra leandro leanna leanne
leda leeann leela leesa leif leigh leilani leland lelia lemuel lenard lenny lenora lenore leocadia leonel leonid
leonie leonor leonora leopold leopoldo leora les lesa lesia leslee lesley lessie leta letha lettie lew lexi lexie lia
lianne libby lidija liesl ligia lilia lilian liliana liliane lilith lilla lin lina lincoln lindy linette linnea linnie
linus linwood lisbeth lise lisette lita liv livia liza lizbeth lizette lizzie logan loida lolita lon lonna lora
loraine loree loren lorene lorie lorine lorna lorne lorri lorrie lotte lottie lou louann louella louie loyd lu luann
luanne luca lucian luciana luciano lucie lucien lucienne lucila lucilla lucina lucinda lucious lucretia ludwig luella
lula lulu luna lupita luther luz lyla lyman lyndon lyndsay lynelle lynne lyra mabelle maceo mack macy maddie maddox
madelyn madge madonna mae maegan maeve magda magdalene magnolia magnus maha mahala mahalia maia maira maite majid
makayla malachi malcom malinda malka mallory malvina mamie manda mandi mandie manfred mani manish manju manny mansi
mansour mara marat marcela marcelina marcelino marcelle marcelo marci marcie marcin marcy marek maren margarete
margaretta margery margit margot margret marguerite mari maricarmen mariela marietta marilee marilou marilu marilynn
marin marina marisela marita maritza marjory markus marleen marlena marley marlin marlo marlys marna marni marnie
maroun marquita martez marth marti martine marty marva marya maryam maryanne marybeth maryjane marylou mateusz mathias
mathilda mathilde mats matthias mattias mattie maud maude maura mauricio mauro maverick mavis maximilian maximo
maximus maxwell maybelle mayme mckenna meagan meaghan mechelle meg megan meghan mehmet mel melania melany melba mele
melina melita mellisa melodie melva memo mendel mercedez merle merlin merna merrill merton mervin meryl mette micah
micha michal michel michela mick mickey miguelina mika mikael mikel mikhail mila milagros milan milena millard
millicent millie milly mimi mina mindy minerva minna minnie mira mirabel mireille mirella mireya miroslav mirta mischa
misha missy mitch mitsuko mitzi miyoko modesto mohan moira mollie molly monserrat monte monty mordechai morgan mozelle
muna murad murray murtaza mya myles myong myriam nada nadege nadezhda nadim nadja nadya nahid naima najib nakia nam
nana nanci nanette nannette naoki naomie napoleon narciso narendra nasim natali natalya natasza nathaly nathanael
nausheen naveed naveen nawal neal neda neeraj neeta nelda nelia nelida nelly nels nena neoma nereida nerissa neta
nettie neva newt neysa ngoc nia nicholaus nichole nicholle nicki nickie nickolas nicky nico nicola nicolasa nicolette
nida niels nikki nikkie niko nikola nikolaos nikolas nila nils nilsa niraj nita nitin nivia noa noam noelia nohemi
nola nolan nona norbert norberto norine norris norwood nuala nuria obadiah octavia odalys odelia odell odette odin
odis okon ola olaf ole olen oleta olin oliva oliver olivier ollie oluwatobi olympia oma omari omer ona onofre ora
oralia oren orin orla orlin orpha orson orval oskar ossie oswald oswaldo otelia otilia ottilie ouida oumar pamala
pammy pancho paola parker parvati pascal pascale pasquale pauletta paulino pauly pavel pawel paz pearlie pedram peg
pei penelope pepe perla pernell petrona petronella petros phaedra phebe philippa philippe philomena phung phylis pia
pinkie piper placido porfirio porsha pradeep pranav praveen preeti pricilla priyanka prudence purnima queenie quentin
quincy quinn quinton rachael rachelle rachna radek radha rae raelynn rafaela rafi raghav raheem rahel rahul raina
rainer raisa raja rajan rajani rajiv raju ralf ralphie rama ramadan ramana rami ramonita randal randi raphael raquelle
rasheed rashida rashmi rasmus raula raven ravindra raye raylene raymundo raynard reagan reanna reba rebeca rebekah
reece reenie regan reggie regine reid reina reinaldo reinhard remedios remington remy renae renaldo renate renato
renay renita retha reva rex rey reyes reyna reynold rhea rhett rhiannon rhoda rhys rian ricarda riccardo richelle
richie richmond rigo rik rika riku rina rob robb robbin robin roby rocco rochel rochelle roddy rodger rodrick roel
rohit roksana rolf roma romaine romana romeo romulo rona ronan roni ronna ronny rori rosalba rosalee rosalia rosalina
rosalinda rosaline rosalyn rosamond rosana rosann rosanna rosanne rosaria rosaura roscoe roseann roseanne rosella
roselle roselyn rosetta rosina rosita roslyn ross rowan rowena roxana roxane roxie royce rozalia rozella rubin ruby
rudi rudolf rufina ruthann ruthe ruthie ryker saba sabine sabra sachin sada sadia saeed safiya sahar saif sajid salena
salina salman salome samara sameer samina sammie samson sanaz sandi sandie sandro sania sanjana sanjeev sanna santina
santino santo saqib sarabeth sarai saranya sari sarita saundra savanna savannah sawyer scarlet scarlett schuyler scot
scottie seema seiji selah selina selma selvin serafina seraphina serge serina severin severina shahid shahla shaina
shaista shakila shalini shalonda shameka shamika shana shanda shandra shani shania shanice shanika shanita shanna
shanon shanta shante shantel shaquille shari sharif sharla sharlene sharonda sharyn shasta shauna shavon shawna
shawnee shay shayla shayna shayne shea sheena sheilah shelia shelton shena shera sheree sherie sherilyn sherita
sherman sherrie sherron sherwin sheryl sheyla shigeru shiloh shira shirlee shivani shona shonda shoshana
shyam shyla siegfried sienna sierra sigfrido sigmund signe sigrid silas silvana silvestre silvio simeon simona simran
sina sindy sirena sita skye skylar slawomir sofie solange soleil solomon sonja sonny soraya soren spencer spiros
stacie stanislaw stanton starla stavros stefania stefanie stefano stephane stephani stephania stephany stephon stevie
stig stoyan sudha sudhir suellen suki suleiman sulema sully sultana sumiko sumitra sun-hee sundar surya susann susanna
susannah suzan suzanna suzette suzy svend swapna sydney syed sylvain sylvie syreeta tabatha tadashi tadeusz taina
taisha takako takashi talia talitha tam tamar tami tamie tamiko tamira tammi tammie tamra tana tandy tanesha tania
tanja tansy tarik tarun tashina tatsuo tatum tawana tawanda tawanna tawny tayla teagan teena teodora teodoro tera
terence terese teresita terrie terrill tess tessa tessie tevin thad thaddeus thalia thea theda thelonious theo theodor
theodoros theola theresia theron thom thomasina thor thora thorsten thurman thuy tiana tiara tibor tierra tilda tillie
timmy timothea tisha titus tobe tobin toby tod tolu tomasa tomeka tomika toncha tonette tonia tonie tonita tonja
torsten tosha toshiko toya tracie tran traudel travon trent tressa trey trina trini trish tristen trond troyce trudi
trudy tsegaye tucker tuyet tycho tyesha tyrel tyrese tyson ugo ulf ulises ulla ulrich ulrike ulysses uma umar unai
uriel urs usha ute uwe vada val valdemar valencia valente valentin valentine valentino valery vance vanesa vania
vannessa varun vasco vasile vasiliki vasilios vaughn veda veera velda velia venessa venetia venita venus verda verena
verla verlin verlyn vern verna vernell vernita verona versie vesta vicenta vickey viki vikki vilma vina vinay vincenza
vincenzo vinnie violetta virgie virgilio virginie vishal vito vittoria vivek viviana vivien vlad vladislav volker
vonda voytek walid wallis wally walt walton waltraud wanita waqar warner weldon wenceslao wendel wendi wenona werner
wes weston wilbert wilbur wilda wilford wilfrid wilhelm wilhelmine willem willene willia williemae willow wilmer
wilton winford winnie winona wojciech wolfgang woodrow wyatt wynona xander xenia xiang xiao xiaoming xiomara yadira
yael yahaira yahir yahya yajaira yakov yamila yamilet yancy yanira yaritza yasir yasmeen yasmina yasmine yasuko yazmin
yelena yevgeny yi yisroel yoel yohannes yolonda yonatan yong yoshie yoshio yosuke youssef ysabel yuko yuli yulia
yuliana yun yung yuriko yusra yusuke yuval yvon zaida zaire zakia zander zandra zane zaria zayn zbigniew zeke zelda
zella zelma zena zenaida zenobia zev zhanna zina zita zoila zola zoltan zona zora zoraida zoraya zubair zulema zulma
zyta`);
