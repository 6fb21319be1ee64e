namespace PodcastApi.Ingestion.Normalization.Links;

internal static class SocialSites
{
    /// <summary>Names heed no case; a post is its number, whoever is named before it and whichever picture behind.</summary>
    public static void X(UrlParts parts)
    {
        LowerCaseFirst(parts);
        if (parts.Segment(1) is "status" or "statuses" && parts.Segments.Count > 2)
            parts.Segments = [parts.Segment(0), "status", parts.Segment(2)];
        if (parts.Segment(0) is not "search")
            parts.Query.RemoveAll(parameter => parameter.Key is "t");
    }

    /// <summary>A thread is its number: <c>/comments/ID</c>, an answer <c>/comments/ID/comment/ID</c>.</summary>
    public static void Reddit(UrlParts parts)
    {
        var comments = parts.Segments.IndexOf("comments");
        if (comments >= 0 && parts.Segments.Count > comments + 1)
        {
            var thread = parts.Segment(comments + 1);
            var answer = parts.Segment(comments + 3);
            parts.Segments = answer.Length > 0 ? ["comments", thread, "comment", answer] : ["comments", thread];
            parts.Query.Clear();
        }
        else if (parts.Segment(0) is "r" or "u" or "user" && parts.Segments.Count > 1)
        {
            parts.Segments[0] = parts.Segments[0] == "u" ? "user" : parts.Segments[0];
            parts.Segments[1] = parts.Segments[1].ToLowerInvariant();
        }
    }

    /// <summary><c>redd.it/ID</c></summary>
    public static void RedditShort(UrlParts parts)
    {
        if (parts.Segments.Count != 1)
            return;
        parts.Host = "reddit.com";
        parts.Segments.Insert(0, "comments");
    }

    /// <summary>Names heed no case.</summary>
    public static void LinkedIn(UrlParts parts)
    {
        if (parts.Segment(0) is "in" or "company" or "school" && parts.Segments.Count > 1)
            parts.Segments[1] = parts.Segments[1].ToLowerInvariant();
    }

    /// <summary>Names heed no case.</summary>
    public static void LowerCaseFirst(UrlParts parts)
    {
        if (parts.Segments.Count > 0)
            parts.Segments[0] = parts.Segments[0].ToLowerInvariant();
    }

    /// <summary>Invitations have a short host.</summary>
    public static void Discord(UrlParts parts)
    {
        if (parts.Segment(0) == "invite" && parts.Segments.Count > 1)
            (parts.Host, parts.Segments) = ("discord.gg", [parts.Segment(1)]);
    }
}
