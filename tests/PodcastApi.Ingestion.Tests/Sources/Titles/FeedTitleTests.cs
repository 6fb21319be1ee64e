using PodcastApi.Ingestion.Sources.Titles;

namespace PodcastApi.Ingestion.Tests.Sources.Titles;

public sealed class FeedTitleTests
{
    [Theory]
    [InlineData("Gama Space with Sebastian Scholz", "Gama Space", "Sebastian Scholz")]
    [InlineData("GitButler with Scott Chacon and Kiril Videlov", "GitButler", "Scott Chacon|Kiril Videlov")]
    [InlineData("Acme with Jane Doe & John Smith", "Acme", "Jane Doe|John Smith")]
    [InlineData("Acme with Jane Doe, John Smith, and Mary-Ann O'Neil", "Acme", "Jane Doe|John Smith|Mary-Ann O'Neil")]
    [InlineData("Acme with Folkert de Vries", "Acme", "Folkert de Vries")]
    [InlineData("Acme (with J. R. Smith)", "Acme", "J. R. Smith")]
    [InlineData("Deep Dive feat. Jane Doe", "Deep Dive", "Jane Doe")]
    [InlineData("Sicherheit mit Jürgen Groß", "Sicherheit", "Jürgen Groß")]
    [InlineData("Acme with guest Jane Doe", "Acme", "Jane Doe")]
    public void X_with_Y_names_the_guests(string title, string clean, string guests)
    {
        var parsed = FeedTitle.Parse(title);
        Assert.Equal((clean, guests, clean), (parsed.Clean, string.Join('|', parsed.Guests), parsed.Company));
    }

    [Theory]
    [InlineData("Scaling with Jane Doe, CTO of Acme", "Scaling", "CTO", "Acme")]
    [InlineData("Scaling with Jane Doe from Acme", "Scaling", null, "Acme")]
    [InlineData("Scaling with Jane Doe (Acme)", "Scaling", null, "Acme")]
    [InlineData("Scaling mit Jane Doe von ACME", "Scaling", null, "ACME")]
    public void X_with_Y_of_Z_names_the_employer(string title, string clean, string? job, string company)
    {
        var parsed = FeedTitle.Parse(title);
        Assert.Equal((clean, "Jane Doe", job, company, true), (parsed.Clean, Assert.Single(parsed.Guests), parsed.GuestTitle, parsed.Company, parsed.CompanyIsEmployer));
    }

    [Theory]
    [InlineData("An Interview with Jane Doe")]
    [InlineData("In Conversation with Jane Doe")]
    [InlineData("Q&A with Jane Doe")]
    public void A_conversation_with_Y_is_the_title(string title)
    {
        var parsed = FeedTitle.Parse(title);
        Assert.Equal((title, "Jane Doe", null), (parsed.Clean, Assert.Single(parsed.Guests), parsed.Company));
    }

    [Theory]
    [InlineData("Coding with Confidence")]
    [InlineData("Getting Started with Machine Learning")]
    [InlineData("Building APIs with Amazon Web Services")]
    [InlineData("Interview with the Vampire")]
    [InlineData("Life with AI")]
    [InlineData("Working with Rust in Production")]
    public void With_something_that_is_no_name_has_no_guest(string title)
    {
        var parsed = FeedTitle.Parse(title);
        Assert.Equal((title, 0), (parsed.Clean, parsed.Guests.Count));
    }

    [Theory]
    [InlineData("Acme - Jane Doe, CTO", "Acme", "Jane Doe", "CTO", "Acme", false)]
    [InlineData("Better Builds – Jane Doe, Principal Engineer at Acme", "Better Builds", "Jane Doe", "Principal Engineer", "Acme", true)]
    [InlineData("Jane Doe, Founder of Acme: Better Builds", "Better Builds", "Jane Doe", "Founder", "Acme", true)]
    public void X_and_Y_with_a_job_are_topic_and_guest(string title, string clean, string guest, string job, string company, bool isEmployer)
    {
        var parsed = FeedTitle.Parse(title);
        Assert.Equal((clean, guest, job, company, isEmployer), (parsed.Clean, Assert.Single(parsed.Guests), parsed.GuestTitle, parsed.Company, parsed.CompanyIsEmployer));
    }

    [Theory]
    [InlineData("Season 3 - Finale")]
    [InlineData("Temporal Anomaly - A Story")]
    public void X_and_Y_without_a_job_are_a_title(string title)
    {
        var parsed = FeedTitle.Parse(title);
        Assert.Equal((title, 0), (parsed.Clean, parsed.Guests.Count));
    }

    [Theory]
    [InlineData("Oxide's Steve Klabnik", "Oxide", "Steve Klabnik")]
    [InlineData("OxidOS' Alexandru Radovici", "OxidOS", "Alexandru Radovici")]
    [InlineData("Tweede Golf’s Folkert de Vries", "Tweede Golf", "Folkert de Vries")]
    [InlineData("curl's Daniel Stenberg", "curl", "Daniel Stenberg")]
    public void A_company_has_its_guest_in_the_possessive(string title, string company, string guest)
    {
        var parsed = FeedTitle.Parse(title);
        Assert.Equal((company, guest, company, true, true), (parsed.Clean, Assert.Single(parsed.Guests), parsed.Company, parsed.CompanyIsEmployer, parsed.NeedsEvidence));
    }

    [Theory]
    [InlineData("What's New in Production")]
    [InlineData("Let's Encrypt Everything")]
    [InlineData("Rust's Type System")]
    [InlineData("Beginner's Guide")]
    public void Other_possessives_name_nobody(string title)
    {
        Assert.Empty(FeedTitle.Parse(title).Guests);
    }

    [Theory]
    [InlineData("Jane Doe on Better Builds", "Better Builds")]
    [InlineData("Jane Doe: Better Builds", "Better Builds")]
    public void A_name_in_front_needs_evidence(string title, string clean)
    {
        var parsed = FeedTitle.Parse(title);
        Assert.Equal((clean, "Jane Doe", true), (parsed.Clean, Assert.Single(parsed.Guests), parsed.NeedsEvidence));
        Assert.Equal((title, 0), (parsed.Confirm([], "We talk about builds.").Clean, parsed.Confirm([], "We talk about builds.").Guests.Count));
        Assert.Equal(clean, parsed.Confirm([], "Our guest is Jane Doe.").Clean);
    }

    [Theory]
    [InlineData("#12 Better Builds", null, 12, "Better Builds")]
    [InlineData("12: Better Builds", null, 12, "Better Builds")]
    [InlineData("12 - Better Builds", null, 12, "Better Builds")]
    [InlineData("Ep. 12: Better Builds", null, 12, "Better Builds")]
    [InlineData("Episode 12 – Better Builds", null, 12, "Better Builds")]
    [InlineData("S04E01 Better Builds", 4, 1, "Better Builds")]
    [InlineData("[S4 E1] Better Builds", 4, 1, "Better Builds")]
    [InlineData("Season 4, Episode 1: Better Builds", 4, 1, "Better Builds")]
    [InlineData("4x01 - Better Builds", 4, 1, "Better Builds")]
    [InlineData("Better Builds (S04E01)", 4, 1, "Better Builds")]
    [InlineData("Better Builds (Episode 12)", null, 12, "Better Builds")]
    [InlineData("Better Builds | #12", null, 12, "Better Builds")]
    [InlineData("Folge 12: Besser bauen", null, 12, "Besser bauen")]
    [InlineData("Episode 12", null, 12, "Episode 12")]
    [InlineData("2025 Holiday Special", null, null, "2025 Holiday Special")]
    [InlineData("12 Angry Builds", null, null, "12 Angry Builds")]
    [InlineData("1984 - A Year", null, null, "1984 - A Year")]
    [InlineData("Season 3 - Finale", null, null, "Season 3 - Finale")]
    public void Season_and_number_are_taken_off(string title, int? season, int? number, string clean)
    {
        var parsed = FeedTitle.Parse(title);
        Assert.Equal((season, number, clean), (parsed.Season, parsed.Number, parsed.Clean));
    }

    [Theory]
    [InlineData("The Show Ep 1 - Acme's Jane Doe", 1, "Acme's Jane Doe")]
    [InlineData("The Show: Better Builds", null, "Better Builds")]
    [InlineData("The Show #7 Better Builds", 7, "Better Builds")]
    [InlineData("Better Builds | The Show", null, "Better Builds")]
    [InlineData("Better Builds - the show", null, "Better Builds")]
    [InlineData("The Show (Series Teaser)", null, "Series Teaser")]
    [InlineData("The Show", null, "The Show")]
    [InlineData("The Showdown", null, "The Showdown")]
    public void The_name_of_the_show_is_taken_off(string title, int? number, string plain)
    {
        var parsed = FeedTitle.Parse(title, "The Show");
        Assert.Equal((number, plain), (parsed.Number, parsed.Plain));
    }

    [Fact]
    public void A_credit_confirms_the_guest_of_the_title_by_the_family_name()
    {
        var parsed = FeedTitle.Parse("InfinyOn's Debadyuti Roy Chowdhury");
        Assert.Equal("InfinyOn", parsed.Confirm(["Deb Roy Chowdhury"], null).Clean);
        Assert.Equal("InfinyOn's Debadyuti Roy Chowdhury", parsed.Confirm(["Jane Doe"], null).Clean);
    }

    [Theory]
    [InlineData("About Jane Doe\n\nShe builds things.", true)]
    [InlineData("This week we talk to Jane Doe about builds.", true)]
    [InlineData("Jane Doe is a builder.", true)]
    [InlineData("Jane A. Doe, founder of Acme, tells us.", true)]
    [InlineData("We mention Jane Doe in passing", false)]
    [InlineData("Nothing of the kind.", false)]
    public void Notes_are_evidence_when_they_speak_of_a_person(string notes, bool isEvidence)
    {
        Assert.Equal(isEvidence ? 1 : 0, FeedTitle.Parse("Acme's Jane Doe").Confirm([], notes).Guests.Count);
    }

    [Theory]
    [InlineData("Better Builds | Old Show", "Better Builds | Old Show")]
    [InlineData("Builds", "Builds")]
    [InlineData("Better Episode 2 - Things", "Better Episode 2 - Things")]
    public void Another_name_than_the_shows_stays(string title, string plain)
    {
        var parsed = FeedTitle.Parse(title, "The Show");
        Assert.Equal((null, plain), (parsed.Number, parsed.Plain));
    }

    [Theory]
    [InlineData("Better Episode 2 - Things", null)]
    [InlineData("Better Episode 2 - Things", " ")]
    public void Where_the_show_is_unknown_what_stands_before_a_number_is_its_name(string title, string? show)
    {
        var parsed = FeedTitle.Parse(title, show);
        Assert.Equal((2, "Things"), (parsed.Number, parsed.Plain));
    }

    [Fact]
    public void A_title_of_nothing_but_guests_is_left_whole()
    {
        var parsed = FeedTitle.Parse("\u2013 with Jane Doe of Acme");
        Assert.Equal((parsed.Plain, "Jane Doe", "Acme", true), (parsed.Clean, Assert.Single(parsed.Guests), parsed.Company, parsed.CompanyIsEmployer));
    }

    [Fact]
    public void Contractions_are_no_possessives() => Assert.All(
        "it let what that here there who how where when today year week she he everybody everyone one people beginner developer newcomer".Split(' '),
        word => Assert.Empty(FeedTitle.Parse($"Rust {word}'s Jane Doe").Guests));

    [Fact]
    public void What_stands_behind_a_comma_has_to_be_a_job() => Assert.Empty(FeedTitle.Parse("Acme with Jane Doe, Live Edition").Guests);

    [Fact]
    public void What_a_title_says_plainly_needs_no_evidence()
    {
        Assert.Equal(["Jane Doe"], FeedTitle.Parse("Acme with Jane Doe").Confirm([], null).Guests);
        Assert.Empty(FeedTitle.Parse("Acme's Jane Doe").Confirm([], null).Guests);
    }

    [Theory]
    [InlineData("Builds with Apache Spark", "Apache Spark is fast, and we build with Apache Spark.", 0)]
    [InlineData("Builds with Red Hat", "We talk about Red Hat.", 0)]
    [InlineData("Spring Boot: Tips", "Spring Boot was built on Spring.", 0)]
    [InlineData("Black Friday on AWS", "Black Friday is big.", 0)]
    [InlineData("Builds with Debadyuti Chowdhury", "Today we talk to Debadyuti Chowdhury.", 1)]
    [InlineData("Builds with Debadyuti Chowdhury", "Debadyuti Chowdhury is an engineer at Acme.", 1)]
    [InlineData("Builds with Zzyzx Chowdhury", "Zzyzx Chowdhury joins us.", 1)]
    [InlineData("Builds with Zzyzx Chowdhury", "Zzyzx Chowdhury is big.", 0)]
    [InlineData("Builds with Zzyzx Chowdhury", null, 1)]
    public void Whose_name_is_no_given_name_has_to_be_spoken_of_as_a_person(string title, string? notes, int guests) =>
        Assert.Equal(guests, FeedTitle.Parse(title).Confirm([], notes).Guests.Count);

    [Theory]
    [InlineData("Acme with Jane Doe (Part 2)", "Acme (Part 2)")]
    [InlineData("Acme with Jane Doe - Part 2", "Acme - Part 2")]
    [InlineData("Acme with Special Guest Jane Doe", "Acme")]
    [InlineData("Acme with author Jane Doe", "Acme")]
    [InlineData("Acme con Jane Doe", "Acme")]
    [InlineData("Acme met Jane Doe", "Acme")]
    [InlineData("Acme - Interview with Jane Doe", "Acme")]
    [InlineData("Acme | Jane Doe, CTO", "Acme")]
    [InlineData("Jane Doe (Acme) - Builds", "Builds")]
    [InlineData("Builds - Jane Doe", "Builds")]
    [InlineData("Jane Doe", "Jane Doe")]
    [InlineData("Jane Doe — CEO of Acme", "Jane Doe — CEO of Acme")]
    [InlineData("Pricing Pages – Jane Doe – VP Marketing, Acme", "Pricing Pages")]
    [InlineData("Jane Doe – VP Marketing, Acme", "Jane Doe – VP Marketing, Acme")]
    public void Guests_are_named_in_many_forms(string title, string clean)
    {
        var parsed = FeedTitle.Parse(title).Confirm([], "Our guest is Jane Doe.");
        Assert.Equal((clean, "Jane Doe"), (parsed.Clean, Assert.Single(parsed.Guests)));
    }

    [Theory]
    [InlineData("Rendering at Forgelight with Jane Doe", "Forgelight", true)]
    [InlineData("Rust at Scale with Jane Doe", "Rust at Scale", false)]
    public void Work_at_a_company_names_the_employer(string title, string company, bool isEmployer)
    {
        var parsed = FeedTitle.Parse(title);
        Assert.Equal((company, isEmployer), (parsed.Company, parsed.CompanyIsEmployer));
    }

    [Fact]
    public void A_title_without_guests_is_confirmed_as_it_is()
    {
        var parsed = FeedTitle.Parse("Ep 3: Better Builds");
        var confirmed = parsed.Confirm(["Jane Doe"], "Jane Doe is a builder.");
        Assert.Equal(("Better Builds", 3, null), (confirmed.Clean, confirmed.Number, confirmed.Company));
        Assert.Empty(confirmed.Guests);
    }

    [Theory]
    [InlineData("Building Engines with Jane Doe")]
    [InlineData("Getting Far with Jane Doe")]
    [InlineData("How Far with Jane Doe")]
    [InlineData("Why Rust with Jane Doe")]
    [InlineData("What Next with Jane Doe")]
    [InlineData("When Next with Jane Doe")]
    [InlineData("Fun Times with Jane Doe")]
    [InlineData("Live Rust with Jane Doe")]
    [InlineData("Life Anew with Jane Doe")]
    [InlineData("Work Anew with Jane Doe")]
    public void An_activity_with_a_name_needs_evidence(string title) => Assert.True(FeedTitle.Parse(title).NeedsEvidence);

    [Theory]
    [InlineData("Interview")]
    [InlineData("Conversation")]
    [InlineData("A Chat")]
    [InlineData("Chatting")]
    [InlineData("The Talk")]
    [InlineData("Talking")]
    [InlineData("Our Discussion")]
    [InlineData("Live Q&A")]
    [InlineData("AMA")]
    [InlineData("Fireside Chat")]
    [InlineData("Catching Up")]
    [InlineData("Special")]
    [InlineData("Bonus: A Short Interview")]
    [InlineData("Bonus")]
    public void A_kind_of_talk_is_no_company(string kind) => Assert.Null(FeedTitle.Parse(kind + " with Jane Doe").Company);

    [Theory]
    [InlineData("Scaling with Jane Doe of Acme")]
    [InlineData("Scaling with Jane Doe at Acme")]
    [InlineData("Scaling with Jane Doe @ Acme")]
    [InlineData("Scaling mit Jane Doe bei Acme")]
    [InlineData("Scaling avec Jane Doe, CTO @ Acme")]
    [InlineData("Scaling w/ Jane Doe, CTO at Acme")]
    [InlineData("Scaling ft. Jane Doe, CTO from Acme")]
    [InlineData("Scaling featuring Jane Doe, CTO von Acme")]
    [InlineData("Scaling [with guests Jane Doe, CTO bei Acme]")]
    [InlineData("Scaling with Jane Doe, CTO, Acme")]
    public void The_employer_stands_behind_a_small_word(string title)
    {
        var parsed = FeedTitle.Parse(title);
        Assert.Equal(("Scaling", "Jane Doe", "Acme", true), (parsed.Clean, Assert.Single(parsed.Guests), parsed.Company, parsed.CompanyIsEmployer));
        Assert.Equal(title.Contains("CTO", StringComparison.Ordinal) ? "CTO" : null, parsed.GuestTitle);
    }

    [Fact]
    public void Words_for_an_episode_before_its_number_are_taken_off() => Assert.All(
        "Episode |Ep |Ep.|EP#|Folge |\u00c9pisode |Episodio |Cap\u00edtulo |Aflevering |Avsnitt |Show |No. |Nr. |#|# |[Episode |(#".Split('|'),
        word => Assert.Equal((12, "Better Builds"), (FeedTitle.Parse(word + "12: Better Builds").Number, FeedTitle.Parse(word + "12: Better Builds").Clean)));

    [Theory]
    [InlineData("The Show \u2013 Better Builds")]
    [InlineData("The Show \u2014 Better Builds")]
    [InlineData("The Show \u2022 Better Builds")]
    [InlineData("The Show \u00b7 Better Builds")]
    [InlineData("The Show - Better Builds")]
    [InlineData("The Show, Better Builds")]
    [InlineData("Better Builds: The Show")]
    [InlineData("Better Builds \u2013 The Show")]
    [InlineData("Better Builds \u2014 The Show")]
    [InlineData("Better Builds \u2022 The Show")]
    [InlineData("Better Builds \u00b7 The Show")]
    [InlineData("The Show Folge 3: Better Builds")]
    [InlineData("The Show No 3: Better Builds")]
    [InlineData("The Show S01E02 Better Builds")]
    [InlineData("The Show Season 1 Episode 2: Better Builds")]
    public void A_mark_or_a_number_parts_the_show_from_the_title(string title) => Assert.Equal("Better Builds", FeedTitle.Parse(title, " the show ").Plain);
}
