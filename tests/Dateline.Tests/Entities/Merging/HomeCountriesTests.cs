namespace Dateline.Tests.Entities.Merging;

public sealed class HomeCountriesTests
{
    [Theory]
    // Nationals, states and bodies beside the office.
    [InlineData("Slovak Defence Minister Zuzana Hrivnova resigned.", "Zuzana Hrivnova", "SK")]
    [InlineData("Achieng Otieno, the Kenyan envoy, flew home on Sunday.", "Achieng Otieno", "KE")]
    [InlineData("Pavel Dvorak, a spokesman for the Czech Foreign Ministry, called it a mistake.", "Pavel Dvorak", "CZ")]
    [InlineData("Torvald Nygaard, who teaches law at the University of Oslo, advised both sides.", "Torvald Nygaard", "NO")]
    [InlineData("Chipo Moyo, who captains Zimbabwe, was out for nine.", "Chipo Moyo", "ZW")]
    [InlineData("Ghana's minister for ports, Kwesi Boateng, welcomed the ship.", "Kwesi Boateng", "GH")]
    [InlineData("Lena Aaltonen, a Finn who runs the archive, opened the door.", "Lena Aaltonen", "FI")]
    [InlineData("Samira Haddad, a teacher from Tunis, stood in the rain.", "Samira Haddad", "TN")]
    // "Its": the state that the sentence before is about, not the one the envoy is sent to.
    [InlineData("Iran rejected the charge. Its ambassador to Oman, Reza Karimi, called it absurd.", "Reza Karimi", "IR")]
    [InlineData("Paraguay voted against the text. Its delegate, Blas Benitez, left the hall.", "Blas Benitez", "PY")]
    [InlineData("Azerbaijan did not stay silent: its deputy foreign minister, Rashad Aliyev, deplored the list.", "Rashad Aliyev", "AZ")]
    [InlineData("Uruguay has asked for more time. The country's trade minister, Elena Suarez, wants until May.", "Elena Suarez", "UY")]
    // An office alone: the state that the sentence is about, the place it is set in, then the one of the sentence before.
    [InlineData("Ethiopia is against the dam in Sudan: Foreign Minister Dawit Bekele called it a threat.", "Dawit Bekele", "ET")]
    [InlineData("The delegation went on to Manila, where President Corazon Reyes kept it waiting.", "Corazon Reyes", "PH")]
    [InlineData("In Quito, President Marisol Paredes praised her guests from Peru.", "Marisol Paredes", "EC")]
    [InlineData("Sweden hedged. Prime Minister Axel Nordgren told Denmark that he was still thinking.", "Axel Nordgren", "SE")]
    [InlineData("Bulgaria's parliament passed the budget on Tuesday after nine hours.\n\nFinance Minister Rumen Petkov, who wrote it, left early. Germany and France are watching.", "Rumen Petkov", "BG")]
    [InlineData("LUSAKA, May 3 - Mines Minister Mutale Banda opened the shaft on Friday.", "Mutale Banda", "ZM")]
    // Guests of a place, and the state that the sentence after or before speaks of.
    [InlineData("TBILISI, May 3 - Prime Minister Aleksander Kask flew into Tbilisi on Monday. Estonia backs Georgia's bid to join the union, he said.", "Aleksander Kask", "EE")]
    [InlineData("The two governments announced the loan at the end of a state visit by President Teodoro Villalba to Japan. Paraguay will pay it back.", "Teodoro Villalba", "PY")]
    [InlineData("New Zealand's fisheries minister has reached Tonga. Hemi Xquill landed in Neiafu in the rain.", "Hemi Xquill", "NZ")]
    [InlineData("Zorin Quaxley had the longest road to Rotterdam. The student from Funafuti changed planes four times.", "Zorin Quaxley", "TV")]
    [InlineData("Zorin Quaxley won in Rome. The 24-year-old Lithuanian had lost in March.", "Zorin Quaxley", "LT")]
    // At home: where the one comes from whom the sentence or the article follows.
    [InlineData("Denmark voted for the ban, which pleased nobody at home. The skipper Zorin Quaxley, who fishes off Iceland, called it theft.", "Zorin Quaxley", "DK")]
    [InlineData("DHAKA, June 2 - Nepal's prime minister opened a bridge here. Not everybody at home was pleased. Opposition leader Bishnu Karki called it vanity.", "Bishnu Karki", "NP")]
    // A clause of her own behind her age is no description.
    [InlineData("Commerce Minister Zorin Quaxley left Dhaka on Monday. Quaxley, 57, takes a Turkish interpreter along.", "Zorin Quaxley", "BD")]
    // Names tell which of two states it is.
    [InlineData("Kazakhstan's leader spent two nights in Seoul as a guest of President Han Do-yoon.", "Han Do-yoon", "KR")]
    [InlineData("It was the first trip to Hanoi by a Bolivian head of state. President Edmundo Choque laid a wreath.", "Edmundo Choque", "BO")]
    // Through other people and bodies.
    [InlineData("The ruling Harvest Union of Moldova is split. Its leader, Vasile Rusu, blames the press.", "Vasile Rusu", "MD")]
    [InlineData("Chilean President Ana Lagos spoke. Her foreign minister, Tomas Vidal, did not.", "Tomas Vidal", "CL")]
    [InlineData("Nepali captain Sita Gurung broke a finger. Her stand-in, Maya Rana, took two wickets.", "Maya Rana", "NP")]
    [InlineData("Malian singer Awa Keita founded the band with her cousin Fanta Keita.", "Fanta Keita", "ML")]
    // Whoever lives where the sentence is set.
    [InlineData("Fishermen in La Paz, Bolivia, were angry. \u201cFish can't read,\u201d said Jose Choque, 61, who lost a boat.", "Jose Choque", "BO")]
    // Scenes: where a paragraph is set, where somebody went to meet her.
    [InlineData("Oman and Yemen were silent. In Bishkek, Foreign Minister Aibek Toktogulov told reporters that Oman had gone back on its word.", "Aibek Toktogulov", "KG")]
    [InlineData("Prime Minister Keisha Baptiste of Saint Lucia flew to Bridgetown to meet Prime Minister Trevor Holder.", "Trevor Holder", "BB")]
    [InlineData("The envoy from Cyprus reached Asmara on Friday. President Yonas Haile gave a dinner for her.", "Yonas Haile", "ER")]
    // Kingdoms have no president: Peru's.
    [InlineData("Japan sent a prince to Peru. Japan praised the welcome. President Milagros Rojas gave a banquet.", "Milagros Rojas", "PE")]
    // Who leads them, whom they speak for.
    [InlineData("Members of the Samoan parliament, led by Speaker Lemalu Tavita, missed the ferry to Pago Pago.", "Lemalu Tavita", "WS")]
    [InlineData("Tariro Gumbo, who presented the plan for Zimbabwe, did not hide her dismay.", "Tariro Gumbo", "ZW")]
    [InlineData("Walter Perkins, the United States envoy for the region, broke an ankle.", "Walter Perkins", "US")]
    // A paragraph of its own: the Front's spokesman, the president's minister.
    [InlineData("Ghana borrowed more. In Lima, the opposition Harbour Front of Peru said that it would vote no.\n\n\u201cNot a cent,\u201d its spokesman, Ruben Paz, said.", "Ruben Paz", "PE")]
    // Last names, where a passage names several states.
    [InlineData("The dentist from Colombia and the baker from Kyrgyzstan met in Quito. Nurlan Sydykov played the lute.", "Nurlan Sydykov", "KG")]
    [InlineData("Georgia lost to Canada in Toronto. Levan Chkheidze was booked.", "Levan Chkheidze", "GE")]
    // A pope belongs to the Vatican.
    [InlineData("Pope Julian leaves Rome on Thursday for Mongolia.", "Julian", "VA")]
    public void Find_Person_HasTheCountryTheTextTells(string text, string name, string country) =>
        Assert.Equal(country, Assert.Single(Reading.Parse(text).Entities, e => e.Name == name).Country);

    [Theory]
    // Servants of groups of states, authors, guests from nowhere: nobody's.
    [InlineData("By Camille Ouellet\n\nCanada froze the assets of eight officials on Monday.", "Camille Ouellet")]
    [InlineData("The European Union was pleased; its envoy in Sarajevo, Greta Lindholm, called the vote brave.", "Greta Lindholm")]
    [InlineData("Soraya Benali, the African Union mediator, arrived in Juba on Friday.", "Soraya Benali")]
    [InlineData("Peru and Chile signed. \u201cBetter late than never,\u201d said Marek Novak of the World Bank.", "Marek Novak")]
    public void Find_PersonOfNoState_HasNone(string text, string name) =>
        Assert.Null(Assert.Single(Reading.Parse(text).Entities, e => e.Name == name).Country);

    [Theory]
    [InlineData("A study by the University of Ghana found lead in the water.", "University of Ghana", "GH")]
    [InlineData("A study by the University of Bergen found lead in the water.", "University of Bergen", "NO")]
    [InlineData("The Osaka Youth Orchestra played on.", "Osaka Youth Orchestra", "JP")]
    [InlineData("The Reef Trust, a Suva-based campaign group, condemned the licences.", "Reef Trust", "FJ")]
    [InlineData("Ironbark Resources, the Perth-based miner, sold its shares. Western Australia and the rest of Australia were surprised.", "Ironbark Resources", "AU")]
    [InlineData("The National Society of Bakers in Lima warned of a shortage.", "National Society of Bakers", "PE")]
    [InlineData("Ghanaians vote in May. The opposition Progressive Front wants a recount.", "Progressive Front", "GH")]
    [InlineData("Slovenia's budget passed by one vote. The National Assembly sat until dawn.", "National Assembly", "SI")]
    [InlineData("Canada's trade minister told the House of Commons that the list would grow.", "House of Commons", "CA")]
    [InlineData("Britain's trade minister told the House of Commons that the list would grow.", "House of Commons", "GB")]
    [InlineData("Mozambique and the rebel Niassa Front met on Sunday.", "Niassa Front", "MZ")]
    [InlineData("Migrant Bridge, a charity based in Penang, has reservations.", "Migrant Bridge", "MY")]
    [InlineData("Reaction in Fiji was mixed. The Federation of Copra Growers hailed the accord.", "Federation of Copra Growers", "FJ")]
    [InlineData("The Japanese Peruvian Association called her the best guest yet.", "Japanese Peruvian Association", "PE")]
    [InlineData("The Casa Rosada declined to comment.", "Casa Rosada", "AR")]
    [InlineData("The Kremlin denied it.", "Kremlin", "RU")]
    [InlineData("Downing Street declined to comment.", "Downing Street", "GB")]
    [InlineData("The Élysée called the vote a warning.", "Élysée", "FR")]
    [InlineData("The Harvest League, a Kenyan farmers' union, called a strike.", "Harvest League", "KE")]
    public void Find_Body_HasTheCountryTheTextTells(string text, string name, string country)
    {
        var entity = Assert.Single(Reading.Parse(text).Entities, e => e.Name == name);
        Assert.Equal((EntityType.Organization, country), (entity.Type, entity.Country));
    }

    [Theory]
    [InlineData("The Organization of American States will send observers to Honduras.", "Organization of American States")]
    [InlineData("Ministers of the Silk Route Council met in Almaty. Kazakhstan was the host.", "Silk Route Council")]
    [InlineData("Chad wrote to the International Lithium Council on Friday.", "International Lithium Council")]
    [InlineData("They wrote to the UN Committee on Safe Harbours in Geneva.", "UN Committee")]
    [InlineData("Kenya left the Council of the African Union in May.", "Council of the African Union")]
    [InlineData("Greenpeace hailed the vote in Brazil.", "Greenpeace")]
    [InlineData("Canada repeated its support. Sri Lanka's candidacy for the Council of Tea Ports is new.", "Council of Tea Ports")]
    [InlineData("They met at the Indian Ocean Harbours Conference.", "Indian Ocean Harbours Conference")]
    public void Find_BodyOfManyStates_HasNone(string text, string name) =>
        Assert.Null(Assert.Single(Reading.Parse(text).Entities, e => e.Name == name).Country);

    [Theory]
    [InlineData("Togo told the Accra firm Volta Grid to wait.", "Volta Grid", "GH")]
    [InlineData("A firm based in Accra, Volta Grid, will build the line to Niger.", "Volta Grid", "GH")]
    [InlineData("Volta Grid, which is based in Accra, will build the line to Niger.", "Volta Grid", "GH")]
    [InlineData("In the Danish parliament, the Social Liberals voted against the Greenland bill.", "Social Liberals", "DK")]
    [InlineData("Norway defends the hunt.\n\nIs everybody in Norway for it?\n\nNo. The Heather Party is against it.", "Heather Party", "NO")]
    public void Find_BodyOfAState_HasItsCountry(string text, string name, string country) =>
        Assert.Equal(country, Assert.Single(Reading.Parse(text).Entities, e => e.Name == name).Country);

    [Theory]
    [InlineData("Rwanda hit out at Kinshasa. The war in eastern Congo goes on.", "Democratic Republic of the Congo", "CD")]
    [InlineData("The minister left Kinshasa for Goma. Congo wants the rebels gone.", "Democratic Republic of the Congo", "CD")]
    [InlineData("The minister left Brazzaville for Pointe-Noire. Congo wants its oil.", "Republic of the Congo", "CG")]
    // "In" is no Indiana, "on" no Ontario.
    [InlineData("She mapped the ore at Kiruna, in the far north.", "Kiruna", "SE")]
    [InlineData("They crossed to Visby, on the island of Gotland.", "Visby", "SE")]
    [InlineData("The train to Kaliningrad was late.", "Kaliningrad", "RU")]
    // Islands and mountains; places set apart by their people; places beside a state.
    [InlineData("He got to Tahiti by way of Auckland.", "Tahiti", "PF")]
    [InlineData("Five days in Iceland were followed by three at the foot of Etna.", "Etna", "IT")]
    [InlineData("They reached the Azores on 12 March.", "Azores", "PT")]
    [InlineData("She flew on to Granada, the Nicaraguan one, in May.", "Granada", "NI")]
    [InlineData("They object to Indonesia's smelters in Qorowali. A visit to Rotterdam was called off.", "Qorowali", "ID")]
    [InlineData("Aid reached Gaza City on Sunday. Gaza has no power.", "Gaza Strip", "PS")]
    [InlineData("The East was colder than the West, the minister said in Oslo.", "Oslo", "NO")]
    [InlineData("The band crossed the Niger at Segou, in Mali.", "Niger", null)]
    [InlineData("They met on the shore of Lake Victoria, between Uganda and Kenya.", "Lake Victoria", null)]
    public void Find_Place_HasTheCountryItLiesIn(string text, string name, string? country) =>
        Assert.Equal(country, Assert.Single(Reading.Parse(text).Entities, e => e.Name == name).Country);
}
