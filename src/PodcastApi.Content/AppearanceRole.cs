namespace PodcastApi.Content;

/// <summary>What a person does on an episode: the roles of Podcasting 2.0's <c>podcast:person</c> taxonomy that shows use most.</summary>
public enum AppearanceRole
{
    /// <summary>Runs the show.</summary>
    Host,

    /// <summary>Runs the show together with a host.</summary>
    CoHost,

    /// <summary>Stands in for a host.</summary>
    GuestHost,

    /// <summary>Is interviewed.</summary>
    Guest,

    /// <summary>Produces or directs.</summary>
    Producer,

    /// <summary>Edits sound or text.</summary>
    Editor,

    /// <summary>Tells the story.</summary>
    Narrator,

    /// <summary>Reports.</summary>
    Reporter,

    /// <summary>Writes.</summary>
    Writer,

    /// <summary>Made the music.</summary>
    Composer,

    /// <summary>Any other role.</summary>
    Other,
}
