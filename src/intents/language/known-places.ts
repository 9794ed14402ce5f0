/** Large cities and the places CMS names localities after: read as places without a state or "in". */
const names =
  'truth or consequences|new york|nyc|los angeles|chicago|houston|phoenix|philadelphia|philly|san antonio|san diego|dallas|san jose|austin|jacksonville|fort worth|ft worth|columbus|charlotte|san francisco|indianapolis|seattle|denver|washington dc|boston|el paso|nashville|detroit|oklahoma city|portland|las vegas|memphis|louisville|baltimore|milwaukee|albuquerque|tucson|fresno|sacramento|kansas city|mesa|atlanta|omaha|colorado springs|raleigh|miami|long beach|virginia beach|oakland|minneapolis|tulsa|tampa|arlington|new orleans|wichita|cleveland|bakersfield|aurora|anaheim|honolulu|santa ana|riverside|corpus christi|lexington|stockton|henderson|saint paul|st paul|st. paul|cincinnati|st louis|st. louis|saint louis|pittsburgh|greensboro|anchorage|plano|lincoln|orlando|irvine|newark|toledo|durham|chula vista|fort wayne|jersey city|st petersburg|laredo|madison|chandler|buffalo|lubbock|scottsdale|reno|glendale|gilbert|winston-salem|north las vegas|norfolk|chesapeake|garland|irving|hialeah|richmond|boise|spokane|baton rouge|des moines|tacoma|san bernardino|modesto|fontana|santa clarita|birmingham|oxnard|fayetteville|rochester|moreno valley|glendale|yonkers|huntington beach|salt lake city|grand rapids|amarillo|montgomery|little rock|akron|huntsville|augusta|port st lucie|grand prairie|tallahassee|overland park|tempe|mckinney|mobile|cape coral|shreveport|frisco|knoxville|worcester|brownsville|vancouver|fort lauderdale|ft lauderdale|sioux falls|ontario|chattanooga|providence|newport news|rancho cucamonga|santa rosa|peoria|oceanside|salem|pembroke pines|eugene|garden grove|cary|fort collins|corona|springfield|jackson|alexandria|hayward|lakewood|lancaster|hollywood|sunnyvale|naples|pasadena|savannah|bridgeport|syracuse|macon|dayton|galveston|beaumont|brazoria|manhattan|queens|brooklyn|bronx|long island|staten island|marin|napa|santa clara|ventura|sarasota|hartford|burlington|charleston|billings|fargo|rapid city|cheyenne|casper|missoula|bozeman|bangor|southern maine|manchester|wilmington|dover|suburban chicago|east st louis|metropolitan boston|poughkeepsie|sf|nola|okc|slc|indy|kcmo|phx|atl|abq|jax|pdx|stl|cincy|waco|abilene|midland|odessa|tyler|mcallen|the woodlands|sugar land|round rock|denton|boulder|asheville|gainesville|pensacola|evansville|south bend|ann arbor|lansing|flint|duluth|green bay|topeka|lawrence|trenton|princeton|albany|utica|scranton|erie|allentown|harrisburg|bethesda|annapolis|tuscaloosa|biloxi|lafayette|monroe';

export const knownPlaces: readonly string[] = names.split('|');

const known: ReadonlySet<string> = new Set(knownPlaces);

/** Longest name in words. */
export const longestName = 3;

export const isKnownPlace = (words: string): boolean => known.has(words.toLowerCase());

/** Also a word of everyday talk: a place only in capitals, behind "in" or with its state. */
export const isEverydayWord = (word: string): boolean => everyday.has(word);

const everyday: ReadonlySet<string> = new Set(
  'mobile providence corona queens billings dover midland boulder flint mesa riverside'.split(' '),
);
