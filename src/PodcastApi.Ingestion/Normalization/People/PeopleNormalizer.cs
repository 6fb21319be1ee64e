using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Normalization.People;

/// <summary>
/// Ties the credited people of an episode to what its notes say of them: the section about each, and the links that are
/// named after them. Independent of the source's format.
/// </summary>
internal static class PeopleNormalizer
{
    /// <summary>
    /// The same episode with <see cref="PersonDraft.AboutHtml"/>, <see cref="PersonDraft.AboutText"/> and
    /// <see cref="PersonDraft.ProfileUrls"/> filled in and sections about people marked as such. Where nobody is credited,
    /// a section that introduces a person credits them as a guest (<c>about</c>), and where the source knows no guest or no
    /// host, the notes may name them (<c>label</c>). A guest of the title or the notes, who has no title, has the one that the
    /// notes state together with the employer; what a source credits formally it would have said itself.
    /// </summary>
    public static EpisodeDraft Normalize(EpisodeDraft episode)
    {
        var credited = Credited(episode);
        var abouts = credited.Select(person => AboutSection(person.Name, episode.Notes, credited)).ToArray();
        var sections = episode.Notes.Sections
            .Select((section, index) => abouts.Contains(index) ? section with { Kind = SectionKind.AboutPerson } : section).ToArray();
        var notes = episode.Notes with { Sections = sections };
        return episode with
        {
            Notes = notes,
            People = [.. credited.Select((person, index) => Complete(person, abouts[index], notes, credited))],
        };
    }

    private static PersonDraft Complete(PersonDraft person, int about, ShowNotes notes, IReadOnlyList<PersonDraft> credited)
    {
        var others = credited.Where(other => !ReferenceEquals(other, person)).Select(other => other.Name).ToArray();
        var section = about < 0 ? null : notes.Sections[about];
        var heading = SectionHeadings.SubjectOf(section?.Heading);
        var told = person is { Role: AppearanceRole.Guest, Title: null, FoundBy: "title" or "label" or "about" } ? ToldTitle(person.Name, section, notes) : null;
        return person with
        {
            Title = person.Title ?? told,
            AlternativeNames = heading is null || heading == person.Name || !PersonNames.AreSame(heading, person.Name) ? person.AlternativeNames : [.. person.AlternativeNames.Append(heading).Distinct()],
            AboutHtml = person.AboutHtml ?? NullWhenEmpty(section?.Html),
            AboutText = person.AboutText ?? NullWhenEmpty(section?.Text),
            ProfileUrls = [.. person.ProfileUrls.Union(ProfileLinks.Find(person.Name, notes, about, others), StringComparer.Ordinal)],
        };
    }

    /// <summary>The index of the section about a person; -1 when there is none.</summary>
    private static int AboutSection(string name, ShowNotes notes, IReadOnlyList<PersonDraft> credited)
    {
        var byGivenName = -1;
        for (var i = 0; i < notes.Sections.Count; i++)
        {
            if (SectionHeadings.SubjectOf(notes.Sections[i].Heading) is not { } subject)
                continue;
            if (PersonNames.AreSame(subject, name))
                return i;
            if (PersonNames.IsGivenName(subject, name) && credited.Count(person => PersonNames.IsGivenName(subject, person.Name)) == 1)
                byGivenName = i;
        }

        return byGivenName;
    }

    private static string? ToldTitle(string name, SectionDraft? about, ShowNotes notes) =>
        ProseTitles.Find(name, about?.Text) is ({ } title, not null) ? title
        : ProseTitles.Find(name, notes.Text) is ({ } told, not null) ? told : null;

    /// <summary>Those whom the source credits, and those whom the notes name in a role that it does not know.</summary>
    private static List<PersonDraft> Credited(EpisodeDraft episode)
    {
        var people = episode.People.ToList();
        foreach (var role in (ReadOnlySpan<AppearanceRole>)[AppearanceRole.Guest, AppearanceRole.Host])
        {
            if (!episode.People.Any(person => person.Role == role))
                people.AddRange(LabelledPeople.Find(episode.Notes, role).Where(found => !people.Any(person => PersonNames.AreSame(person.Name, found.Name))));
        }

        return people.Any(person => person.Role == AppearanceRole.Guest) ? people : [.. Introduced(episode.Notes).Where(found => !people.Any(person => PersonNames.AreSame(person.Name, found.Name))), .. people];
    }

    private static IReadOnlyList<PersonDraft> Introduced(ShowNotes notes) =>
    [
        .. notes.Sections.Where(IntroducesPerson)
            .Select(section => SectionHeadings.SubjectOf(section.Heading)!).Distinct(StringComparer.Ordinal)
            .Select(name => new PersonDraft { Name = name, FoundBy = "about" }),
    ];

    /// <summary>A name of two words or more whose first sentence says what they do: "Jane is an engineer at ...".</summary>
    private static bool IntroducesPerson(SectionDraft section)
    {
        if (SectionHeadings.SubjectOf(section.Heading) is not { } name)
            return false;
        var words = name.Split(' ');
        if (words.Length is < 2 or > 5 || !words.All(word => char.IsLetter(word[0])) || !char.IsUpper(words[0][0]) || !char.IsUpper(words[^1][0]))
            return false;
        var sentenceEnd = section.Text.IndexOf(". ", StringComparison.Ordinal);
        var sentence = sentenceEnd < 0 ? section.Text : section.Text[..sentenceEnd];
        var isAt = sentence.IndexOf(" is ", StringComparison.Ordinal);
        if (isAt < 0)
            return false;
        var said = sentence[(isAt + 4)..];
        return sentence.StartsWith(words[0], StringComparison.Ordinal)
            && said.Split(' ').Take(8).Any(RoleWords.AreIn);
    }

    private static string? NullWhenEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
